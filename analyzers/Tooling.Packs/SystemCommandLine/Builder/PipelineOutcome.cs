using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>The edits of a pipeline, or the reason why there are none: the same for every finding in it.</summary>
internal sealed record PipelineOutcome(PipelinePlan Plan, ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Objection)
{
    public static PipelineOutcome Of(BaseObjectCreationExpressionSyntax creation, RuleContext context)
    {
        var plan = PipelinePlan.Of(creation, context.Model);
        if (plan.Objection is null && plan.Escapes && ParserMembers.Of(context.Compilation, context.CancellationToken).Objection is { } escaped)
        {
            plan = plan with { Objection = escaped };
        }

        var (edits, imports, objection) = PipelineEdits.Of(plan, context);
        return new PipelineOutcome(plan, edits, imports, objection);
    }

    /// <summary>Whether a type is that of the local variable that holds the builder or parser of a pipeline.</summary>
    public static bool Declares(TypeSyntax type, SemanticModel model, [NotNullWhen(true)] out PipelinePlan? plan)
    {
        plan = type.Parent is VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax, Variables.Count: 1 } declaration
            && declaration.Variables[0].Initializer?.Value is { } value && PipelineReader.CreationOf(value, model) is { } creation
            ? PipelinePlan.Of(creation, model)
            : null;
        return plan is not null;
    }

    public void Report(SyntaxNode node, TextSpan span, RuleContext context)
    {
        if (Objection is not null)
        {
            context.Manual(node, span, $"{Objection} Parse with the root command, and invoke the result with an InvocationConfiguration.");
            return;
        }

        var isRoot = Plan.Pipeline.IsOfRootCommand(context.Model);
        var review = Plan.Settings.NeedsReview || (!isRoot && Plan.Calls.Any(c => c.Invokes));
        context.Rewrite(node, span, Edits, Imports, review ? Safety.Review : null, Plan.Group);
    }
}
