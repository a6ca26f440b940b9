using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>One call of <c>SetHandler</c>.</summary>
internal sealed record HandlerCall
{
    public required InvocationExpressionSyntax Invocation { get; init; }

    public required SimpleNameSyntax Name { get; init; }

    /// <summary>The argument as written.</summary>
    public required ExpressionSyntax Written { get; init; }

    /// <summary>The delegate without the casts and creations that only name its type.</summary>
    public required ExpressionSyntax Handler { get; init; }

    /// <summary>What <see cref="Handler"/> means: a lambda, a method group, or a delegate; null for a lambda with something unknown in it.</summary>
    public IOperation? HandlerOperation { get; init; }

    /// <summary>The symbols whose values the delegate takes, in the order of its parameters.</summary>
    public required ImmutableArray<SymbolArgument> Symbols { get; init; }

    /// <summary>The type of the delegate that the handler was converted to.</summary>
    public required INamedTypeSymbol DelegateType { get; init; }

    /// <summary>The command that a call of the static method names as its first argument; null where it is called on the command.</summary>
    public ExpressionSyntax? Command { get; init; }

    /// <summary>The handler returns a task.</summary>
    public bool ReturnsTask => !DelegateType.DelegateInvokeMethod!.ReturnsVoid;

    /// <summary>The handler takes the invocation context and no symbols.</summary>
    public bool TakesContext => Symbols.IsEmpty && DelegateType.DelegateInvokeMethod!.Parameters.Length == 1;

    /// <summary>Whether the compiler knows the types of the handler's parameters: in a call that it can make no sense of, only where they are written.</summary>
    public bool KnowsParameters =>
        HandlerOperation is not null || Handler is AnonymousMethodExpressionSyntax || (Handler is ParenthesizedLambdaExpressionSyntax lambda && lambda.ParameterList.Parameters.All(p => p.Type is not null));

    /// <summary>A handler together with the casts and creations around it that only name its type.</summary>
    private static SyntaxNode WithType(SyntaxNode handler, SemanticModel model)
    {
        var outer = handler.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } ? creation : handler.Parent as ExpressionSyntax;
        return Inner(outer, model) == handler ? WithType(outer!, model) : handler;
    }

    /// <summary>The call that a handler is an argument of; null where it is none.</summary>
    public static InvocationExpressionSyntax? Given(SyntaxNode handler, SemanticModel model) =>
        WithType(handler, model).Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } ? call : null;

    /// <summary>Removes the type of the delegate: actions have other ones.</summary>
    public IEnumerable<Edit> RemoveType() =>
        Written == Handler ? [] :
        [
            new Edit(TextSpan.FromBounds(Written.SpanStart, Handler.SpanStart), [], Invocation.Span),
            new Edit(TextSpan.FromBounds(Handler.Span.End, Written.Span.End), [], Invocation.Span),
        ];

    public static HandlerCall? Find(SyntaxNode node, ISymbol symbol, SemanticModel model)
    {
        if (node is not SimpleNameSyntax name || symbol.ContainingType?.MetadataName() != CommandLineTypes.Handler
            || name.FirstAncestorOrSelf<InvocationExpressionSyntax>(i => i.Expression.Span.End == name.Span.End) is not { } invocation
            || model.GetOperation(invocation) is not { } called)
        {
            return null;
        }

        if (called is not IInvocationOperation operation)
        {
            return symbol is IMethodSymbol method ? OfUnknown(name, invocation, method, model) : null;
        }

        var handle = operation.Arguments.FirstOrDefault(a => a.Parameter?.Name == "handle");
        if (handle?.Syntax is not ArgumentSyntax argument || handle.Parameter!.Type is not INamedTypeSymbol { DelegateInvokeMethod: not null } type)
        {
            return null;
        }

        return new HandlerCall
        {
            Invocation = invocation,
            Name = name,
            Written = argument.Expression,
            Handler = WithoutType(argument.Expression, model),
            Command = symbol is IMethodSymbol { MethodKind: not MethodKind.ReducedExtension } ? invocation.ArgumentList.Arguments[0].Expression : null,
            HandlerOperation = WithoutType(handle.Value),
            Symbols = [.. operation.Arguments.Where(a => a.Parameter!.Name.StartsWith("symbol", StringComparison.Ordinal)).OrderBy(a => a.Parameter!.Ordinal).Select(a => new SymbolArgument(a.Syntax, a.Value))],
            DelegateType = type,
        };
    }

    /// <summary>A call that the compiler does not bind, because something in its lambda is unknown: its arguments have to be in order.</summary>
    private static HandlerCall? OfUnknown(SimpleNameSyntax name, InvocationExpressionSyntax invocation, IMethodSymbol method, SemanticModel model)
    {
        ImmutableArray<ArgumentSyntax> arguments = [.. invocation.ArgumentList.Arguments];
        var values = arguments.Skip(1).Select(a => (Argument: a, Value: model.GetOperation(a.Expression))).ToList();
        var isInOrder = method.MethodKind == MethodKind.ReducedExtension && arguments.Length == method.Parameters.Length && arguments.All(a => a.NameColon is null);
        return isInOrder && arguments[0].Expression is AnonymousFunctionExpressionSyntax lambda && method.Parameters[0].Type is INamedTypeSymbol { DelegateInvokeMethod: not null } type && values.TrueForAll(v => v.Value is not null)
            ? new HandlerCall
            {
                Invocation = invocation,
                Name = name,
                Written = lambda,
                Handler = lambda,
                Symbols = [.. values.Select(v => new SymbolArgument(v.Argument, v.Value!))],
                DelegateType = type,
            }
            : null;
    }

    private static ExpressionSyntax WithoutType(ExpressionSyntax handler, SemanticModel model) => Inner(handler, model) is { } inner ? WithoutType(inner, model) : handler;

    private static IOperation WithoutType(IOperation handler) => handler switch
    {
        IDelegateCreationOperation creation => WithoutType(creation.Target),
        IConversionOperation { IsImplicit: false } conversion => WithoutType(conversion.Operand),
        _ => handler,
    };

    /// <summary><c>(Action&lt;int&gt;)Print</c>, <c>new Action&lt;int&gt;(Print)</c>; null where another object is made of it, or a comment would get lost.</summary>
    private static ExpressionSyntax? Inner(ExpressionSyntax? typed, SemanticModel model)
    {
        var inner = typed switch
        {
            CastExpressionSyntax cast when IsDelegate(cast) => cast.Expression,
            ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
            BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList.Arguments: [{ NameColon: null } only] } creation when IsDelegate(creation) => only.Expression,
            _ => null,
        };
        return inner is null || typed!.DescendantTrivia().Any(t => !inner.FullSpan.Contains(t.Span) && t.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia) ? null : inner;

        bool IsDelegate(ExpressionSyntax expression) => model.GetTypeInfo(expression).Type is { TypeKind: TypeKind.Delegate };
    }
}

/// <summary>A symbol that a handler is given the value of.</summary>
/// <param name="Syntax">The argument.</param>
/// <param name="Value">What it means.</param>
internal sealed record SymbolArgument(SyntaxNode Syntax, IOperation Value);
