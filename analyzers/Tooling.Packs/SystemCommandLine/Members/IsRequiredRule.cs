using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>
/// <c>IsRequired</c> becomes <c>Required</c>. 2.x takes a flag that is not given for one that is false, and never misses it: a validator does.
/// </summary>
internal sealed class IsRequiredRule : CodeRule
{
    /// <summary>The options of a command are not missed where a subcommand of it is invoked.</summary>
    private const string Validator = "result => { if (result is { Implicit: true, Parent: CommandResult command } && !command.Children.OfType<CommandResult>().Any()) { result.AddError($\"Option '{result.Option.Name}' is required.\"); } }";
    private const string Advice = "2.0 does not miss a flag that is required: add a validator that reports an error where the result is Implicit, or make it an Option<bool?>.";

    private static readonly string[] MakesGlobal = ["AddGlobalOption", "TryAddGlobalOption", "Recursive"];

    public override ImmutableArray<string> Triggers { get; } = ["IsRequired"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IPropertySymbol { ContainingType: { } owner } || owner.MetadataName() != CommandLineTypes.Option)
        {
            return;
        }

        if (MemberCall.Receiver(name) is not BaseExpressionSyntax && MemberCall.ReceiverType(name, context.Model).HasOwnMember("Required", context.Pack))
        {
            context.Manual(node, name.Span, "The class has a 'Required' of its own: write base.Required, or rename that.");
            return;
        }

        var rename = Edit.Replace(name.Span, "Required", name.Span);
        if (MemberCall.Access(name).Parent is not AssignmentExpressionSyntax assignment || assignment.Left != MemberCall.Access(name) || DefaultOf(assignment, name, context) is not { } defaultValue
            || defaultValue == DeclaredDefault.Own || context.Model.GetConstantValue(assignment.Right, context.CancellationToken) is { HasValue: true, Value: false })
        {
            context.Rewrite(node, name.Span, [rename]);
        }
        else if (defaultValue == DeclaredDefault.None && !IsGlobal(assignment, name, context) && assignment.Right.IsKind(SyntaxKind.TrueLiteralExpression) && Validation(assignment, name, context) is { } validation)
        {
            string[] imports = ["System.CommandLine.Parsing", "System.Linq"];
            context.Rewrite(node, name.Span, [rename, validation], [.. imports.Where(i => !context.Imports.Contains(i, node))]);
        }
        else
        {
            context.Manual(node, name.Span, Advice);
        }
    }

    /// <summary>Where the default of a flag comes from; null where the option is none.</summary>
    private static DeclaredDefault? DefaultOf(AssignmentExpressionSyntax assignment, SimpleNameSyntax name, RuleContext context)
    {
        if (assignment.Parent is InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation })
        {
            return FlagDefaults.IsFlag(creation, context) ? DeclaredDefaults.OfCreated(creation, context) : null;
        }

        return MemberCall.Receiver(name) is { } receiver
            ? FlagDefaults.IsFlag(receiver, context) ? DeclaredDefaults.Of(receiver, context) : null
            : FlagDefaults.IsFlag(MemberCall.ReceiverType(name, context.Model)) ? DeclaredDefault.Unknown : null;
    }

    /// <summary>Whether the flag belongs to every command below: it is handed to <c>AddGlobalOption</c>, or <c>Recursive</c> already. A field may be so in any file.</summary>
    private static bool IsGlobal(AssignmentExpressionSyntax assignment, SimpleNameSyntax name, RuleContext context)
    {
        var creation = (assignment.Parent as InitializerExpressionSyntax)?.Parent;
        var declared = creation?.Parent?.Parent;
        var receiver = MemberCall.Receiver(name);
        var variable = receiver?.GetLastToken().ValueText ?? (declared as VariableDeclaratorSyntax)?.Identifier.ValueText ?? (declared as PropertyDeclarationSyntax)?.Identifier.ValueText;
        var isMember = declared is PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } || (receiver is not null && context.Model.GetSymbolInfo(receiver, context.CancellationToken).Symbol is IFieldSymbol or IPropertySymbol);
        var files = isMember
            ? context.Compilation.SyntaxTrees.Where(t => MakesGlobal.Any(word => FileIdentifiers.Has(t, word))).Select(t => t.GetRoot(context.CancellationToken))
            : [context.Root];
        return files.SelectMany(file => file.DescendantNodes()).Any(n => n switch
        {
            InvocationExpressionSyntax call => call.Expression.GetLastToken().ValueText is "AddGlobalOption" or "TryAddGlobalOption" && call.ArgumentList.Arguments.Any(a => a.Expression == creation || a.Expression.GetLastToken().ValueText == variable),
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Recursive", Expression: var owner } } => owner.GetLastToken().ValueText == variable,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "Recursive" } } => creation is not null && n.Parent == assignment.Parent,
            _ => false,
        });
    }

    private static Edit? Validation(AssignmentExpressionSyntax assignment, SimpleNameSyntax name, RuleContext context)
    {
        if (assignment.Parent is InitializerExpressionSyntax)
        {
            return Edit.Insert(assignment.Span.End, $", Validators = {{ {Validator} }}", assignment.Span);
        }

        if (assignment.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement || MemberCall.Receiver(name) is not { } receiver)
        {
            return null;
        }

        var line = UsingLines.NewLineOf(context.Text) + Indentation.Of(statement, context.Text);
        return new Edit(new(statement.Span.End, 0), [EditPart.Literal(line), EditPart.From(receiver.Span), EditPart.Literal($".Validators.Add({Validator});")], statement.Span);
    }
}
