using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Builder;

/// <summary>What becomes of one pipeline and of everything that depends on it: all of it is rewritten, or nothing is.</summary>
internal sealed record PipelinePlan
{
    public required Pipeline Pipeline { get; init; }

    public required PipelineSettings Settings { get; init; }

    /// <summary>All calls on the parser, where it is used in place or through a variable.</summary>
    public ImmutableArray<ParserCall> Calls { get; init; } = [];

    /// <summary>The declaration of the variable that holds the parser.</summary>
    public LocalDeclarationStatementSyntax? Parser { get; init; }

    /// <summary>The parser is stored or handed on: its type changes everywhere.</summary>
    public bool Escapes { get; init; }

    /// <summary>Why nothing is rewritten.</summary>
    public string? Objection { get; init; }

    /// <summary>The findings in one pipeline are applied together or not at all.</summary>
    public string Group => UsesHelpers ? BuilderHelpers.Group : Maker is { } maker ? "builder of " + maker.Method.Name : "pipeline@" + Pipeline.Start.SpanStart.ToString(CultureInfo.InvariantCulture);

    /// <summary>Methods that take a builder have a part in it: they are rewritten with all pipelines that call them.</summary>
    public required bool UsesHelpers { get; init; }

    /// <summary>The method that creates the builder for other code, here or where it is called; null where no other code is concerned.</summary>
    public BuilderMaker? Maker { get; init; }

    public static PipelinePlan Of(ExpressionSyntax start, SemanticModel model)
    {
        var pipeline = PipelineReader.Read(start, model);
        var usesHelpers = PipelineSteps.UseHelpers(pipeline, model);
        if (pipeline.IsReturned)
        {
            // Its callers are configured as it is.
            var maker = BuilderMakers.Of(model.Compilation).Creating(start);
            var returned = new PipelinePlan { Pipeline = pipeline, Settings = PipelineSteps.ReadReturned(pipeline, model), Escapes = true, Maker = maker, UsesHelpers = usesHelpers };
            return returned with { Objection = maker is null ? "The builder is handed to other code before it is built." : maker.Objection ?? returned.EscapeObjection(pipeline.Result!) };
        }

        var plan = new PipelinePlan { Pipeline = pipeline, Settings = PipelineSteps.Read(pipeline, model), Maker = pipeline.Maker, UsesHelpers = usesHelpers };
        if (pipeline.Result is not { } result)
        {
            return plan with { Objection = pipeline.Objection, Escapes = true };
        }

        plan = plan.WithUses(result, model);
        return plan with { Objection = pipeline.Objection ?? plan.Settings.Objection ?? plan.Objection ?? plan.CallObjection(model) ?? plan.EscapeObjection(result) };
    }

    /// <summary>Whether a function is moved to the invocation, and rewritten there.</summary>
    public static bool Moves(SyntaxNode function, RuleContext context)
    {
        if (StepFunctions.In(context.Compilation).FirstOrDefault(f => f.Function.Node == function) is { } given)
        {
            return StepFunctions.ObjectionTo(given, context) is null;
        }

        if (MiddlewareUse.Of(function, context)?.Start is not { } start || start.SyntaxTree != function.SyntaxTree)
        {
            return false;
        }

        var plan = Of(start, context.Model);
        return plan.Settings.Moved.Contains(function) && PipelineEdits.Of(plan, context).Objection is null;
    }

    /// <summary>Why code can't stand around the invocation where that is written; null where it can.</summary>
    public string? InlineObjection(SemanticModel model) =>
        Calls.Count(c => c.Invokes) != 1 || Calls.Any(c => !c.Invokes && c.ResultIsInvoked(model)) ? "The parser is not invoked once."
        : BuilderApi.FunctionOf(Calls.Single(c => c.Invokes).Invocation) != BuilderApi.FunctionOf(Pipeline.Start) ? "The parser is invoked in another function."
        : null;

    private PipelinePlan WithUses(ExpressionSyntax result, SemanticModel model)
    {
        if (BuilderApi.CallOn(result) is not null)
        {
            return ParserCall.On(result, model) is { } call
                ? this with { Calls = [call] }
                : this with { Objection = "What is called on the parser has no counterpart on a command." };
        }

        if (BuilderApi.WithParentheses(result).Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } declarator }
            || model.GetDeclaredSymbol(declarator) is not ILocalSymbol local)
        {
            return this with { Escapes = true };
        }

        var calls = BuilderApi.UsesOf(local, BuilderApi.FunctionOf(declaration), model).Select(u => ParserCall.On(u, model)).ToList();
        return calls.All(c => c is not null) ? this with { Calls = [.. calls.OfType<ParserCall>()], Parser = declaration } : this with { Escapes = true };
    }

    /// <summary>Why what is stored or handed on can't be a command: something has no statement to stand before.</summary>
    private string? EscapeObjection(ExpressionSyntax result) =>
        !Escapes ? null
        : Settings.StepCalls.Select(c => c.EscapeObjection).FirstOrDefault(o => o is not null) is { } unreachable ? unreachable
        : PipelineComments.In(result, this).Exists(t => t.IsDirective) ? "There are preprocessor directives in the pipeline."
        : BuilderApi.StatementOf(result) is not null ? null
        : PipelineComments.In(result, this).Count > 0 ? "There are comments in the pipeline."
        : Settings.PreparesCommand || !Settings.NeverCalled.IsEmpty ? "The parser is not made in a statement of its own, before which the command could be prepared."
        : null;

    private string? CallObjection(SemanticModel model)
    {
        if (Settings.HandlesExceptions && Calls.Any(c => c.Console is not null))
        {
            return "The invocation has a console of its own, and needs an InvocationConfiguration without the default exception handler as well.";
        }

        if (Settings.ExceptionsEscape && !Settings.Wraps && Calls.Any(c => !c.Invokes && c.ResultIsInvoked(model)))
        {
            return "What Parse returns is invoked elsewhere, without what was configured here.";
        }

        return !Settings.Wraps ? null
            : Settings.ParseErrorCode is not null && !Settings.Middlewares.IsEmpty ? "There are a middleware, which ran for command lines with errors too, and an exit code for such command lines."
            : null;
    }
}
