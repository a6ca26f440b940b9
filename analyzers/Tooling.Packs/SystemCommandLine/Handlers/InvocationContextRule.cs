using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary><c>context.ExitCode</c> becomes what the handler returns, <c>context.GetCancellationToken()</c> becomes its parameter.</summary>
internal sealed class InvocationContextRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["ExitCode", "ResultCode", "GetCancellationToken", "BindingContext", "InvocationContext", "ParseResult", "Console"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        var isType = symbol is INamedTypeSymbol type && type.MetadataName() == CommandLineTypes.InvocationContext;
        if (node is not SimpleNameSyntax name || !(isType || symbol.ContainingType?.MetadataName() == CommandLineTypes.InvocationContext) || MiddlewareMethod.Report(name, context))
        {
            return;
        }

        if (isType)
        {
            ReportParameter(name, context);
            return;
        }

        if (name.Identifier.ValueText is "ParseResult" or "Console" || IsAskedForOtherThings(name, context.Model))
        {
            return;
        }

        if (name.Ancestors().Any(a => PipelinePlan.Moves(a, context)))
        {
            return; // The rule for the pipeline moves the function, and rewrites this with it.
        }

        if (name.Parent is not MemberAccessExpressionSyntax access || ContextFunctions.Of(access.Expression, context) is not { } function)
        {
            context.Manual(name, name.Span, "The context comes from elsewhere than a parameter: hand the exit code or the token over explicitly.");
            return;
        }

        var plan = ContextPlan.Of(function);
        if (plan.Objection is { } objection)
        {
            context.Manual(access, name.Span, objection);
            return;
        }

        var (edits, imports, group) = plan.In(context.Model.SyntaxTree);
        context.Rewrite(access, name.Span, edits, imports, group: group);
    }

    /// <summary>A function that changes only because others do: it is declared with them, or calls them; or what functions are stored in.</summary>
    private static void ReportParameter(SimpleNameSyntax name, RuleContext context)
    {
        var type = Names.Whole(name);
        if (type.Parent is ObjectCreationExpressionSyntax creation)
        {
            if (CreatedContext.ChangeElsewhere(creation, context) is { } elsewhere)
            {
                context.Manual(creation, name.Span, elsewhere);
            }

            return;
        }

        var function = type.Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax generic } ? StoredIn(generic, context)
            : type.Parent is ParameterSyntax parameter && ContextFunctions.FunctionOf(parameter) is { } node && ContextFunction.Read(node, context) is { ExitCodes.IsEmpty: true, Tokens.IsEmpty: true } read ? read
            : null;
        var plan = function is null ? null : ContextPlan.Of(function);
        if (plan is { ChangedElsewhere: { } change })
        {
            context.Manual(type.Parent!, name.Span, change);
            return;
        }

        if (plan is not { Objection: null } || !plan.Changes(function!.Node))
        {
            return; // Another rule gives it its type.
        }

        var (edits, imports, group) = plan.In(context.Model.SyntaxTree);
        var (text, import) = context.Imports.NameOf("System.CommandLine", "ParseResult", name);
        context.Rewrite(type.Parent!, name.Span, edits.Add(Edit.Replace(type.Span, text, type.Span)), import is null ? imports : imports.Add(import), group: group);
    }

    /// <summary>A function that is stored in what has a type; null where nothing is.</summary>
    private static ContextFunction? StoredIn(GenericNameSyntax type, RuleContext context)
    {
        var declaration = type.Ancestors().FirstOrDefault(a => a is VariableDeclarationSyntax or PropertyDeclarationSyntax or ParameterSyntax);
        var declared = declaration is VariableDeclarationSyntax variables ? variables.Variables[0] : declaration;
        return declared is not null && DelegateSlot.Of(context.Model.GetDeclaredSymbol(declared), context) is { } slot && slot.Type == type
            ? ContextFamilyReader.Of(slot, context).Functions.FirstOrDefault()
            : null;
    }

    /// <summary>Whether a name is the binding context, of which something else than the token is wanted.</summary>
    private static bool IsAskedForOtherThings(SimpleNameSyntax name, SemanticModel model) =>
        name.Identifier.ValueText == "BindingContext" && (name.Parent is not MemberAccessExpressionSyntax access || access.Name != name || TokenReads.Of(access, model) is null);
}
