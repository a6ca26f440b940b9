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
    public override ImmutableArray<string> Triggers { get; } = ["ExitCode", "ResultCode", "GetCancellationToken", "BindingContext", "InvocationContext"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax typeName && symbol is INamedTypeSymbol type && type.MetadataName() == CommandLineTypes.InvocationContext)
        {
            ReportParameter(typeName, context);
            return;
        }

        if (symbol.ContainingType?.MetadataName() != CommandLineTypes.InvocationContext || node is not SimpleNameSyntax name || IsAskedForOtherThings(name, context.Model))
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

    /// <summary>A function that changes only because others do: it is declared with them, or calls them.</summary>
    private static void ReportParameter(SimpleNameSyntax name, RuleContext context)
    {
        var type = Names.Whole(name);
        if (type.Parent is not ParameterSyntax parameter || ContextFunctions.FunctionOf(parameter) is not { } node || ContextFunction.Read(node, context) is not { } function
            || !function.ExitCodes.IsEmpty || !function.Tokens.IsEmpty)
        {
            return;
        }

        var plan = ContextPlan.Of(function);
        if (plan.Objection is not null || !plan.Changes(node))
        {
            return; // Another rule gives the parameter its type.
        }

        var (edits, imports, group) = plan.In(context.Model.SyntaxTree);
        var (text, import) = context.Imports.NameOf("System.CommandLine", "ParseResult", name);
        context.Rewrite(parameter, name.Span, edits.Add(Edit.Replace(type.Span, text, type.Span)), import is null ? imports : imports.Add(import), group: group);
    }

    /// <summary>Whether a name is the binding context, of which something else than the token is wanted.</summary>
    private static bool IsAskedForOtherThings(SimpleNameSyntax name, SemanticModel model) =>
        name.Identifier.ValueText == "BindingContext" && (name.Parent is not MemberAccessExpressionSyntax access || access.Name != name || TokenReads.Of(access, model) is null);
}
