using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>One call of <c>SetHandler</c>.</summary>
internal sealed record HandlerCall
{
    public required InvocationExpressionSyntax Invocation { get; init; }

    public required SimpleNameSyntax Name { get; init; }

    /// <summary>The delegate as written.</summary>
    public required ExpressionSyntax Handler { get; init; }

    /// <summary>What <see cref="Handler"/> means: a lambda, a method group, or a delegate.</summary>
    public required IOperation HandlerOperation { get; init; }

    /// <summary>The symbols whose values the delegate takes, in the order of its parameters.</summary>
    public required ImmutableArray<IArgumentOperation> Symbols { get; init; }

    /// <summary>The type of the delegate that the handler was converted to.</summary>
    public required INamedTypeSymbol DelegateType { get; init; }

    /// <summary>The command that a call of the static method names as its first argument; null where it is called on the command.</summary>
    public ExpressionSyntax? Command { get; init; }

    /// <summary>The handler returns a task.</summary>
    public bool ReturnsTask => !DelegateType.DelegateInvokeMethod!.ReturnsVoid;

    /// <summary>The handler takes the invocation context and no symbols.</summary>
    public bool TakesContext => Symbols.IsEmpty && DelegateType.DelegateInvokeMethod!.Parameters.Length == 1;

    public static HandlerCall? Find(SyntaxNode node, ISymbol symbol, SemanticModel model)
    {
        if (node is not SimpleNameSyntax name || symbol.ContainingType?.MetadataName() != CommandLineTypes.Handler
            || name.FirstAncestorOrSelf<InvocationExpressionSyntax>(i => i.Expression.Span.End == name.Span.End) is not { } invocation
            || model.GetOperation(invocation) is not IInvocationOperation operation)
        {
            return null;
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
            Handler = argument.Expression,
            Command = symbol is IMethodSymbol { MethodKind: not MethodKind.ReducedExtension } ? invocation.ArgumentList.Arguments[0].Expression : null,
            HandlerOperation = handle.Value is IDelegateCreationOperation { IsImplicit: true } creation ? creation.Target : handle.Value,
            Symbols = [.. operation.Arguments.Where(a => a.Parameter!.Name.StartsWith("symbol", StringComparison.Ordinal)).OrderBy(a => a.Parameter!.Ordinal)],
            DelegateType = type,
        };
    }
}
