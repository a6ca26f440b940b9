using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary><c>SetHandler</c> in all shapes becomes <c>SetAction</c> with an action that reads the values from the parse result.</summary>
internal sealed class SetHandlerRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["SetHandler"];

    public override AddedApi AddedApi { get; } = new UnknownHandlers();

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (HandlerCall.Find(node, symbol, context.Model) is not { } call)
        {
            return;
        }

        if ((call.Command is null ? call.Name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax : CanBeCalledOn(call, context.Model)) is false)
        {
            context.Manual(call.Invocation, call.Name.Span, "SetHandler is called as a static method: write it as command.SetHandler(…) first.");
            return;
        }

        if (!call.ReturnsTask && call.Handler is AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: not 0 })
        {
            context.Manual(call.Invocation, call.Name.Span, "The handler is asynchronous, and nobody waits for it, since it is given as an Action. An action of 2.0 would be awaited: give it as a Func that returns the task, or start the work in a method.");
            return;
        }

        if (call.ReturnsTask && HiddenExitCode.Objection(call.Handler, context) is { } hidden)
        {
            context.Manual(call.Invocation, call.Name.Span, hidden);
            return;
        }

        var (edits, imports, objection) = call.TakesContext ? ContextHandler.Edits(call, context) : ValueHandler.Edits(call, context);
        var plan = call.TakesContext ? ContextHandler.PlanOf(call, context) : default;
        if (objection is not null)
        {
            context.Manual(call.Invocation, call.Name.Span, objection);
            return;
        }

        edits = edits.Insert(0, Rename(call)).AddRange(call.RemoveType());
        if (plan.Group is null)
        {
            context.Rewrite(call.Invocation, call.Name.Identifier.Span, edits, imports);
        }
        else
        {
            context.Rewrite(call.Invocation, call.Name.Identifier.Span, edits.AddRange(plan.Edits), imports.AddRange(plan.Imports), group: plan.Group);
        }
    }

    /// <summary>Something in the lambda is not known here: what is set is a handler all the same.</summary>
    public override bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context)
    {
        if (name.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access || access.Name != name || call.Expression != access)
        {
            return false;
        }

        if (HandlerMethod.Of(call, context.Model) is { } method && HandlerCall.Find(name, method, context.Model) is { } found)
        {
            if (found.TakesContext && !KnowsContext(found.Handler, context.Model))
            {
                context.Unresolved(name, name.Span, "Something in the handler is not known here, so that it can't be told what it does with its context. Write its type: (InvocationContext context) => ….");
                return true;
            }

            Analyze(name, method, context);
            return true;
        }

        var isGuessed = context.Model.GetSymbolInfo(call).CandidateSymbols.Any(AddedApi.Declares);
        if (isGuessed)
        {
            context.Unresolved(name, name.Span, "Something in the handler is not known here, so that it can't be told what it returns, and which overload is meant.");
        }

        return isGuessed;
    }

    /// <summary>Whether what a lambda does with the context is rewritten as well: otherwise the action would go on with members that a parse result does not have.</summary>
    private static bool KnowsContext(ExpressionSyntax handler, SemanticModel model) =>
        handler is not AnonymousFunctionExpressionSyntax lambda || LambdaEdits.Parameters(lambda).All(p =>
            model.GetDeclaredSymbol(p)?.Type is { TypeKind: not TypeKind.Error } || !lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == p.Identifier.ValueText));

    /// <summary><c>Handler.SetHandler(command, handler)</c>: the command comes first, and nothing would get lost around it.</summary>
    private static bool CanBeCalledOn(HandlerCall call, SemanticModel model)
    {
        var arguments = call.Invocation.ArgumentList.Arguments;
        return arguments.Count > 1 && arguments[1].Expression == call.Written && arguments[0].NameColon is null
            && model.GetTypeInfo(arguments[0].Expression).Type.Is(CommandLineTypes.Command)
            && !call.Invocation.DescendantTrivia().Any(t => t.SpanStart < arguments[1].SpanStart && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia) && t.SpanStart >= call.Invocation.SpanStart);
    }

    private static Edit Rename(HandlerCall call)
    {
        if (call.Command is not { } command)
        {
            return Edit.Replace(call.Name.Span, "SetAction", call.Invocation.Span);
        }

        var span = TextSpan.FromBounds(call.Invocation.SpanStart, call.Invocation.ArgumentList.Arguments[1].SpanStart);
        return new Edit(span, [.. Precedence.AsPrimary(command), EditPart.Literal(".SetAction(")], call.Invocation.Span);
    }
}

/// <summary>A handler that takes the invocation context: the parse result takes its place.</summary>
internal static class ContextHandler
{
    public static (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Objection) Edits(HandlerCall call, RuleContext context)
    {
        if (call.Handler is not AnonymousFunctionExpressionSyntax lambda)
        {
            if (DelegateSlot.Of(context.Model.GetSymbolInfo(call.Handler).Symbol?.OriginalDefinition, context) is { } slot)
            {
                return ([], [], ContextFamilyReader.Of(slot, context) is { Objection: null } family ? PlanOf(family)?.Objection : ContextFamilyReader.Of(slot, context).Objection);
            }

            // The method's own signature is a finding of its own.
            return call.HandlerOperation is IMethodReferenceOperation method && method.Method.Locations.Any(l => l.IsInSource)
                ? ([], [], null)
                : ([], [], "The handler is a delegate that takes the InvocationContext. Make it a method or a lambda that takes the ParseResult.");
        }

        if (ContextFunctions.PlanOf(lambda, context) is { ChangedElsewhere: { } change })
        {
            return ([], [], change);
        }

        var ownExitCode = ContextFunctions.DecidesExitCode(lambda, context);
        if (!ownExitCode && HandlerBody.LeaksExitCode(lambda, call.ReturnsTask, context.Model))
        {
            return (LambdaEdits.ToBlock(lambda, call.Invocation.Span), [], null);
        }

        if (!ownExitCode && HandlerBody.NeverReturns(lambda, context.Model))
        {
            return LambdaEdits.Cast(lambda, call, context);
        }

        return ([], [], null);
    }

    /// <summary>What a lambda has to do because of functions that it hands the context to, and what a variable holds because of how it is used.</summary>
    public static (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Group) PlanOf(HandlerCall call, RuleContext context)
    {
        var slot = call.Handler is AnonymousFunctionExpressionSyntax ? null : DelegateSlot.Of(context.Model.GetSymbolInfo(call.Handler).Symbol?.OriginalDefinition, context);
        var plan = slot is null ? ContextFunctions.PlanOf(call.Handler, context) : PlanOf(ContextFamilyReader.Of(slot, context));
        return plan is { Objection: null } ? plan.In(context.Model.SyntaxTree) : default;
    }

    private static ContextPlan? PlanOf(ContextFamily family) => family.Functions.IsEmpty ? null : ContextPlan.Of(family.Functions[0]);
}
