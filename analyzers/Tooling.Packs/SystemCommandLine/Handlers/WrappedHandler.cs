using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>A method group or a delegate: the action calls it.</summary>
internal static class WrappedHandler
{
    /// <summary>An action that takes a token returns a task in 2.x.</summary>
    public const string SynchronousObjection = "The handler takes a cancellation token and returns no task, which no action of 2.0 does. Let it return a task.";

    private const int MaxWidth = 120;

    public static (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Objection) Edits(HandlerCall call, ImmutableArray<SymbolValue> values, string parseResult, RuleContext context)
    {
        var target = call.HandlerOperation;
        var isStable = target switch
        {
            IMethodReferenceOperation { Instance: { } instance } => SymbolStability.IsStable(instance, context),
            IMethodReferenceOperation => true,
            _ => SymbolStability.IsStable(target, context),
        };
        if (call.Handler is AnonymousMethodExpressionSyntax)
        {
            return ([], [], "The handler is an anonymous method. Write it as a lambda first.");
        }

        if (!isStable)
        {
            return ([], [], "The handler is made by an expression. Make it a method or a lambda first.");
        }

        if (target is not IMethodReferenceOperation && call.ReturnsTask)
        {
            return ([], [], "The handler is a delegate that returns a Task, which may hide an exit code. Make it a method or a lambda first.");
        }

        var callee = WithoutCasts(call.Handler).Span;
        var token = values.Any(v => v.IsToken) ? new FreshNames(context.Model, call.Invocation).Make("cancellationToken") : null;
        if (token is not null && !call.ReturnsTask)
        {
            return ([], [], SynchronousObjection);
        }

        var parameter = values.All(v => v.IsToken) ? "_" : parseResult;
        parameter = token is null ? parameter : $"({parameter}, {token})";
        var width = context.Text.Lines.GetLineFromPosition(call.Invocation.SpanStart).Span.Length + values.Sum(v => v.Width(parseResult)) - call.Symbols.Sum(s => s.Syntax.Span.Length);
        var newLine = UsingLines.NewLineOf(context.Text) + Indentation.Of(call.Handler, context.Text) + Indentation.Unit(context.Root, context.Text);
        var separator = width > MaxWidth && values.Length > 1 ? "," + newLine : ", ";
        var arguments = ImmutableArray.CreateBuilder<EditPart>();
        for (var i = 0; i < values.Length; i++)
        {
            arguments.Add(EditPart.Literal(i > 0 ? separator : separator.Length > 2 ? newLine : string.Empty));
            arguments.AddRange(values[i].Read(parseResult, token ?? string.Empty));
        }

        return (
        [
            Edit.Replace(TextSpan.FromBounds(call.Handler.SpanStart, callee.Start), $"{parameter} => ", call.Invocation.Span),
            new Edit(TextSpan.FromBounds(callee.End, call.Handler.Span.End), [EditPart.Literal("("), .. arguments, EditPart.Literal(")")], call.Invocation.Span),
        ], [], null);
    }

    /// <summary><c>(Action&lt;int&gt;)Run</c>: the cast only chose an overload.</summary>
    private static ExpressionSyntax WithoutCasts(ExpressionSyntax handler) => handler switch
    {
        CastExpressionSyntax cast => WithoutCasts(cast.Expression),
        ParenthesizedExpressionSyntax parenthesized => WithoutCasts(parenthesized.Expression),
        _ => handler,
    };
}
