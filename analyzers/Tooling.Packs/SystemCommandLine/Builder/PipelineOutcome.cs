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
    public static PipelineOutcome Of(ExpressionSyntax start, RuleContext context)
    {
        var outcome = Alone(start, context);
        return outcome.Objection is not null ? outcome
            : outcome.Plan.UsesHelpers ? outcome with { Objection = HelperObjection(context) }
            : outcome.Plan.Maker is { } maker ? outcome with { Objection = FirstObjection(maker.Starts, context) }
            : outcome;
    }

    /// <summary>Why the methods that take builders, and the pipelines that call them, stay as they are; null where they are rewritten.</summary>
    public static string? HelperObjection(RuleContext context)
    {
        var helpers = BuilderHelpers.Of(context.Compilation);
        var starts = helpers.Starts.SelectMany(s => s is BaseObjectCreationExpressionSyntax ? [s, .. BuilderMakers.Of(context.Compilation).Creating(s)?.Starts ?? []]
            : context.ModelOf(s.SyntaxTree) is { } model && BuilderMakers.Called(s, model) is { } maker ? maker.Starts : [s]);
        return helpers.Objection ?? FirstObjection(starts.Distinct(), context)
            ?? helpers.StepFunctions.Select(f => context.For(f.Declaration.SyntaxTree) is { } file ? StepFunctionCode.Of(f.Helper, file).Objection : null).FirstOrDefault(o => o is not null);
    }

    private static string? FirstObjection(IEnumerable<ExpressionSyntax> starts, RuleContext context) =>
        starts.Select(s => context.For(s.SyntaxTree) is { } file ? Alone(s, file).Objection : null).FirstOrDefault(o => o is not null);

    /// <summary>Reports the type of a parameter or a return value that is a builder, of a method that touches nothing but its command.</summary>
    public static void ReportHelperType(TypeSyntax type, SimpleNameSyntax name, RuleContext context)
    {
        if (HelperObjection(context) is { } objection)
        {
            context.Manual(type, name.Span, AdviceOf(objection));
            return;
        }

        var declaration = type.FirstAncestorOrSelf<SyntaxNode>(n => n is MethodDeclarationSyntax or LocalFunctionStatementSyntax)!;
        if (context.Model.GetDeclaredSymbol(declaration) is { } helper && BuilderHelpers.Of(context.Compilation).Leaves(helper))
        {
            ReportFunctions(helper, type, name, context);
            return;
        }

        var place = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        var (text, import) = context.Imports.NameOf("System.CommandLine", "Command", name);
        context.Rewrite(type, name.Span, [Edit.Replace(place.Span, text, place.Span), .. BuilderSteps.RemovalOfCalls(declaration, context)], import is null ? [] : [import], group: BuilderHelpers.Group);
    }

    /// <summary>Reports something of a function that a method gives to the builder which it takes or makes.</summary>
    public static void ReportFunction(StepFunction function, SyntaxNode node, SimpleNameSyntax name, RuleContext context)
    {
        if (StepFunctions.MakerOf(function, context.Compilation) is { } maker)
        {
            Of(maker.Pipeline.Start, context).Report(node, name.Span, context);
            return;
        }

        if (HelperObjection(context) is { } objection)
        {
            context.Manual(node, name.Span, AdviceOf(objection));
            return;
        }

        ReportFunctions(function.Helper, node, name, context);
    }

    private static void ReportFunctions(ISymbol helper, SyntaxNode node, SimpleNameSyntax name, RuleContext context)
    {
        var (edits, imports, _) = StepFunctionCode.Of(helper, context);
        context.Rewrite(node, name.Span, edits, imports, Safety.Review, BuilderHelpers.Group);
    }

    private static PipelineOutcome Alone(ExpressionSyntax start, RuleContext context)
    {
        var plan = PipelinePlan.Of(start, context.Model);
        if (plan.Objection is null && plan is { Escapes: true, Pipeline.IsReturned: false } && ParserMembers.Of(context.Compilation, context.CancellationToken).Objection is { } escaped)
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
            && declaration.Variables[0].Initializer?.Value is { } value && PipelineReader.StartOf(value, model) is { } start
            ? PipelinePlan.Of(start, model)
            : null;
        return plan is not null;
    }

    /// <summary>What to do where there are no edits.</summary>
    private string? Advice => Objection is null ? null : AdviceOf(Objection);

    private static string AdviceOf(string objection) => $"{objection} Parse with the root command, and invoke the result with an InvocationConfiguration.";

    /// <summary>Reports the return type of a method that creates a builder.</summary>
    public static void ReportReturnType(TypeSyntax type, SimpleNameSyntax name, BuilderMaker maker, RuleContext context)
    {
        if (Of(maker.Pipeline.Start, context).Advice is { } advice)
        {
            context.Manual(type, name.Span, advice);
            return;
        }

        var place = type is NullableTypeSyntax nullable ? nullable.ElementType : type;
        var (text, import) = context.Imports.NameOf("System.CommandLine", maker.CommandType, name);
        context.Rewrite(type, name.Span, [Edit.Replace(place.Span, text, place.Span)], import is null ? [] : [import], group: PipelinePlan.Of(maker.Pipeline.Start, context.Model).Group);
    }

    public void Report(SyntaxNode node, TextSpan span, RuleContext context)
    {
        if (Objection is not null)
        {
            context.Manual(node, span, Advice!);
            return;
        }

        foreach (var removed in Plan.Calls.Select(c => c.SystemConsole).Concat(Plan.Settings.NeverCalled.SelectMany(s => s.ArgumentList.Arguments).Select(a => a.Expression)).OfType<ExpressionSyntax>())
        {
            context.Removes(removed.Span);
        }

        var isRoot = Plan.Pipeline.IsOfRootCommand;
        var review = Plan.Settings.NeedsReview || ((!isRoot || Plan.Pipeline.IsWithoutBuilder) && Plan.Calls.Any(c => c.Invokes));
        context.Rewrite(node, span, Edits, Imports, review ? Safety.Review : null, Plan.Group);
    }
}
