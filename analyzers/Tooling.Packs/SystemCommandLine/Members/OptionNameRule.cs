using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>An option's <c>Name</c> has its prefix in 2.x: where it is read, the prefix is stripped as beta4 did. Nothing's name can be assigned.</summary>
internal sealed class OptionNameRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Name"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IPropertySymbol { ContainingType: { } owner } || !owner.Is(CommandLineTypes.Symbol) || owner.Locations.Any(l => l.IsInSource) || MemberCall.IsMention(node))
        {
            return;
        }

        var access = MemberCall.Access(name);
        var property = (context.Model.GetOperation(access) ?? context.Model.GetOperation(name)) as IPropertyReferenceOperation;
        var named = property?.Instance is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : property?.Instance;
        var type = named?.Type ?? MemberCall.ReceiverType(name, context.Model);
        if (IsWritten(access))
        {
            ReportWrite(access, name, type, context);
            return;
        }

        if (!MayBeOption(type, named) || IsStripped(access) || IsPutBeforeAliases(access))
        {
            return;
        }

        if (name.Parent is NameColonSyntax || name.Ancestors().Any(a => a is ExpressionColonSyntax))
        {
            context.Manual(access, name.Span, "An option's name has its prefix in 2.0: compare with it, or strip it first.");
            return;
        }

        if (IsComparedBesideAliases(access))
        {
            context.Manual(access, name.Span, "The name and the aliases are compared with one text, as code written for 2.0 does. Leave it if it is; otherwise compare with the name without its prefix as well.");
            return;
        }

        context.Rewrite(access, name.Span, [Edit.Insert(name.Span.End, ".TrimStart('-', '/')", access.Span)]);
    }

    private static void ReportWrite(ExpressionSyntax access, SimpleNameSyntax name, ITypeSymbol? type, RuleContext context)
    {
        if (type.Is(CommandLineTypes.RootCommand) && RootCommandName.Removal(access, context) is { } removal)
        {
            context.Rewrite(access, name.Span, [removal]);
            return;
        }

        // The constructors' rules speak of a name in the initializer of what they create.
        var isInitializer = access.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax } };
        if (!isInitializer || type?.MetadataName() is not (CommandLineTypes.OptionOfT or CommandLineTypes.ArgumentOfT))
        {
            context.Manual(access, name.Span, "Names are read-only in 2.0: pass the name to the constructor. A root command is named after the executable.");
        }
    }

    /// <summary>Whether something is an option, or could be one: what is known as a symbol only may be either.</summary>
    private static bool MayBeOption(ITypeSymbol? type, IOperation? named)
    {
        // The legacy `result.Symbol` is a plain symbol, but the result says of which kind.
        if (named is IPropertyReferenceOperation { Property.Name: "Symbol", Instance.Type: { } result } && result.Is(CommandLineTypes.SymbolResult))
        {
            return result.MetadataName() is CommandLineTypes.SymbolResult or CommandLineTypes.OptionResult or CommandLineTypes.ArgumentResult;
        }

        // An option's value is parsed through an argument of its own, which is named after the option.
        if (named is IPropertyReferenceOperation { Property.Name: "Argument", Instance.Type: { } parsed } && parsed.MetadataName() == CommandLineTypes.ArgumentResult)
        {
            return true;
        }

        return !Derives(type, CommandLineTypes.Command) && !Derives(type, CommandLineTypes.Argument);
    }

    private static bool Derives(ITypeSymbol? type, string metadataName) =>
        type.Is(metadataName) || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(c => Derives(c, metadataName)));

    private static bool IsWritten(ExpressionSyntax access)
    {
        SyntaxNode target = access;
        while (target.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax tuple })
        {
            target = tuple;
        }

        return target.Parent is AssignmentExpressionSyntax assignment && assignment.Left == target;
    }

    /// <summary><c>option.Name == text || option.Aliases.Contains(text)</c>: what <c>HasAlias</c> becomes, and beta4 has these members too.</summary>
    private static bool IsComparedBesideAliases(ExpressionSyntax access) =>
        access is MemberAccessExpressionSyntax { Expression: var option, Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either } comparison }
        && comparison.Left == access
        && either.Right is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } texts, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Contains", Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Aliases" } aliases } }
        && SyntaxFactory.AreEquivalent(aliases.Expression, option)
        && SyntaxFactory.AreEquivalent(texts[0].Expression, comparison.Right);

    /// <summary><c>option.Aliases.Prepend(option.Name)</c>: what reading the aliases becomes.</summary>
    private static bool IsPutBeforeAliases(ExpressionSyntax access) =>
        access is MemberAccessExpressionSyntax { Expression: var option, Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Prepend", Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Aliases" } aliases } } } }
        && SyntaxFactory.AreEquivalent(aliases.Expression, option);

    /// <summary>Code that strips dashes itself did nothing in beta4, and is right in 2.x.</summary>
    private static bool IsStripped(ExpressionSyntax access) =>
        access.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TrimStart" or "Trim", Parent: InvocationExpressionSyntax { ArgumentList.Arguments: var characters } }
        && characters.Any(c => c.Expression is LiteralExpressionSyntax { Token.Value: '-' });
}
