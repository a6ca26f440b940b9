using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
        var target = call.HandlerOperation!;
        if (target is not IMethodReferenceOperation && context.Model.GetTypeInfo(call.Handler).Type is { TypeKind: not TypeKind.Delegate })
        {
            return ([], [], "The handler is an object that is converted to a delegate. Make it a method or a lambda first.");
        }

        var isStable = target switch
        {
            IMethodReferenceOperation { Instance: { } instance } => SymbolStability.IsStable(instance, context),
            IMethodReferenceOperation => true,
            _ => SymbolStability.IsStable(target, context),
        };
        var hoisted = isStable ? null : HoistedHandler.Of(call, values, context);
        if (!isStable && hoisted is null)
        {
            return ([], [], "The handler is made by an expression. Make it a method or a lambda first.");
        }

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

        if (target is not IMethodReferenceOperation && call.ReturnsTask && !ReturnsTaskOfValue(target))
        {
            return hoisted is null ? Awaited(call, parameter, arguments.ToImmutable(), context) : ([], [], "The handler is made by an expression, and may hide an exit code in its task. Make it a method or a lambda first.");
        }

        if (hoisted is not null)
        {
            return (
            [
                hoisted.Declaration,
                new Edit(call.Handler.Span, [EditPart.Literal($"{parameter} => {hoisted.Callee}("), .. arguments, EditPart.Literal(")")], call.Invocation.Span),
            ], [], null);
        }

        return (
        [
            Edit.Insert(call.Handler.SpanStart, $"{parameter} => ", call.Invocation.Span),
            new Edit(new TextSpan(call.Handler.Span.End, 0), [EditPart.Literal("("), .. arguments, EditPart.Literal(")")], call.Invocation.Span),
        ], [], null);
    }

    private static bool ReturnsTaskOfValue(IOperation target) =>
        (target is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : target).Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: INamedTypeSymbol { IsGenericType: true } };

    /// <summary>A delegate that returns a task may hide an exit code in it, which beta4 took and 2.x does not look for.</summary>
    private static (ImmutableArray<Edit> Edits, ImmutableArray<string> Imports, string? Objection) Awaited(HandlerCall call, string parameter, ImmutableArray<EditPart> arguments, RuleContext context)
    {
        var names = new FreshNames(context.Model, call.Invocation);
        var (task, exitCode) = (names.Make("task"), names.Make("exitCode"));
        var (type, import) = context.Imports.NameOf("System.Threading.Tasks", "Task", call.Handler);
        var outer = UsingLines.NewLineOf(context.Text) + Indentation.Of(call.Invocation, context.Text);
        var inner = outer + Indentation.Unit(context.Root, context.Text);
        return (
        [
            Edit.Insert(call.Handler.SpanStart, $"async {parameter} =>{outer}{{{inner}var {task} = ", call.Invocation.Span),
            new Edit(
                new TextSpan(call.Handler.Span.End, 0),
                [EditPart.Literal("("), .. arguments, EditPart.Literal($");{inner}await {task};{inner}return {task} is {type}<int> {exitCode} ? {exitCode}.Result : 0;{outer}}}")],
                call.Invocation.Span),
        ], import is null ? [] : [import], null);
    }
}
