using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary><c>context.ExitCode</c> becomes what the handler returns, <c>context.GetCancellationToken()</c> becomes its parameter.</summary>
internal sealed class InvocationContextRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["ExitCode", "ResultCode", "GetCancellationToken", "BindingContext"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
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

        var (edits, imports, objection) = ContextFunctionEdits.Of(function, context);
        if (objection is not null)
        {
            context.Manual(access, name.Span, objection);
            return;
        }

        context.Rewrite(access, name.Span, edits, imports, group: function.Group);
    }

    /// <summary>Whether a name is the binding context, of which something else than the token is wanted.</summary>
    private static bool IsAskedForOtherThings(SimpleNameSyntax name, SemanticModel model) =>
        name.Identifier.ValueText == "BindingContext" && (name.Parent is not MemberAccessExpressionSyntax access || access.Name != name || TokenReads.Of(access, model) is null);
}
