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
    public string Group => "pipeline@" + Pipeline.Creation.SpanStart.ToString(CultureInfo.InvariantCulture);

    public static PipelinePlan Of(BaseObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        var pipeline = PipelineReader.Read(creation, model);
        var plan = new PipelinePlan { Pipeline = pipeline, Settings = PipelineSteps.Read(pipeline, model) };
        if (pipeline.Result is not { } result)
        {
            return plan with { Objection = pipeline.Objection, Escapes = true };
        }

        plan = plan.WithUses(result, model);
        return plan with { Objection = pipeline.Objection ?? plan.Settings.Objection ?? plan.Objection ?? plan.CallObjection(model) };
    }

    /// <summary>Whether a lambda is moved to the invocation, and rewritten there.</summary>
    public static bool Moves(SyntaxNode function, RuleContext context)
    {
        if (function is not LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
            || !BuilderApi.IsStep(context.Model.GetSymbolInfo(call).Symbol)
            || PipelineReader.CreationOf(call, context.Model) is not { } creation)
        {
            return false;
        }

        var plan = Of(creation, context.Model);
        return plan.Settings.Wraps && PipelineEdits.Of(plan, context).Objection is null;
    }

    /// <summary>Why code can't stand around the invocation where that is written; null where it can.</summary>
    public string? InlineObjection(SemanticModel model) =>
        Calls.Count(c => c.Invokes) != 1 || Calls.Any(c => !c.Invokes && c.ResultIsInvoked(model)) ? "The parser is not invoked once."
        : BuilderApi.FunctionOf(Calls.Single(c => c.Invokes).Invocation) != BuilderApi.FunctionOf(Pipeline.Creation) ? "The parser is invoked in another function."
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
            : (Settings.ExceptionHandler ?? Settings.ExceptionCode) is not null && Settings.Middlewares.Any(m => m.Kind != MiddlewareKind.Precedes) ? "There are an exception handler and a middleware that does not only precede the command."
            : null;
    }
}
