using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// The children of a result are a sequence in 2.x instead of a list, and only results of commands have them. Flags that were not given are
/// among them.
/// </summary>
internal sealed class ResultChildrenRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Children"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol.ContainingType?.MetadataName() != CommandLineTypes.SymbolResult || MemberCall.IsMention(name))
        {
            return;
        }

        var access = MemberCall.Access(name);
        if (!MemberCall.ReceiverType(name, context.Model).Is(CommandLineTypes.CommandResult))
        {
            context.Manual(access, name.Span, "Only a CommandResult has children in 2.0: cast to it, or ask GetResult for the symbol.");
            return;
        }

        var hasFlags = MayHoldFlags(access, context) && !IsInValidatorOfCommand(name, context.Model);
        ImmutableArray<Edit> given = hasFlags ? [Edit.Insert(name.Span.End, WithoutFlags(name, context), access.Span)] : [];
        var linq = context.Imports.Missing("System.Linq", access);
        Safety? safety = hasFlags ? Safety.Review : null;
        switch (access.Parent)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Count", Parent: not InvocationExpressionSyntax } count:
                context.Rewrite(count, name.Span, [.. given, Edit.Insert(count.Span.End, "()", count.Span)], linq, safety);
                break;
            case ElementAccessExpressionSyntax element when element.Expression == access:
                var brackets = element.ArgumentList;
                context.Rewrite(element, name.Span, [.. given, Edit.Replace(brackets.OpenBracketToken.Span, ".ElementAt(", element.Span), Edit.Replace(brackets.CloseBracketToken.Span, ")", element.Span)], linq, safety);
                break;
            case MemberAccessExpressionSyntax or ForEachStatementSyntax or MemberBindingExpressionSyntax:
                if (hasFlags)
                {
                    context.Rewrite(access, name.Span, given, linq, safety);
                }

                break;
            default:
                context.Rewrite(access, name.Span, [Edit.Insert(name.Span.End, (hasFlags ? WithoutFlags(name, context) : string.Empty) + ".ToList()", access.Span)], linq, safety);
                break;
        }
    }

    /// <summary>In 2.x a flag that was not given has a result as well, which beta4 did not have.</summary>
    private static string WithoutFlags(SimpleNameSyntax name, RuleContext context)
    {
        var child = new FreshNames(context.Model, BuilderApi.FunctionOf(name)).Make("child");
        var (result, _) = context.Imports.NameOf("System.CommandLine.Parsing", "OptionResult", name);
        var (option, _) = context.Imports.NameOf("System.CommandLine", "Option", name);
        var hasNot = ((CSharpParseOptions)name.SyntaxTree.Options).LanguageVersion >= LanguageVersion.CSharp9;
        var pattern = $"{result} {{ Implicit: true, Option: {option}<bool> _ }}";
        return hasNot ? $".Where({child} => {child} is not {pattern})" : $".Where({child} => !({child} is {pattern}))";
    }

    /// <summary>2.x runs the validators of a command before it makes any implicit result.</summary>
    private static bool IsInValidatorOfCommand(SimpleNameSyntax name, SemanticModel model) =>
        BuilderApi.FunctionOf(name) is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
        && model.GetSymbolInfo(call).Symbol is { Name: "AddValidator", ContainingType: { } owner } && owner.Is(CommandLineTypes.Command);

    /// <summary>Whether flags matter: not where only arguments, or options of other types, are looked for.</summary>
    private static bool MayHoldFlags(ExpressionSyntax children, RuleContext context)
    {
        if (children.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access || access.Expression != children)
        {
            return true;
        }

        if (access.Name is GenericNameSyntax { Identifier.ValueText: "OfType" or "Cast", TypeArgumentList.Arguments: [var type] })
        {
            return !context.Model.GetTypeInfo(type).Type.Is(CommandLineTypes.ArgumentResult);
        }

        var symbols = call.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>().Select(n => context.Model.GetTypeInfo(n).Type)
            .Where(t => t.Is(CommandLineTypes.Option) || t.Is(CommandLineTypes.Argument)).ToList();
        return symbols.Count == 0 || !symbols.All(IsNoFlag);
    }

    private static bool IsNoFlag(ITypeSymbol? symbol)
    {
        var current = symbol as INamedTypeSymbol;
        while (current is not null && current.MetadataName() is not (CommandLineTypes.OptionOfT or CommandLineTypes.ArgumentOfT))
        {
            current = current.BaseType;
        }

        return current is not null && (current.MetadataName() == CommandLineTypes.ArgumentOfT || current.TypeArguments[0] is { SpecialType: not SpecialType.System_Boolean, TypeKind: not TypeKind.TypeParameter });
    }
}
