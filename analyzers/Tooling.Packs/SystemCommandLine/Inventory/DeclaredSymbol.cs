using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tooling.Packs.SystemCommandLine.Inventory;

/// <summary>One call of a method or constructor: what its parameters stand for.</summary>
/// <param name="Method">What is called.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Outer">The call in which this one happens, where that is known.</param>
internal sealed record CallFrame(IMethodSymbol Method, ImmutableArray<IArgumentOperation> Arguments, CallFrame? Outer)
{
    /// <summary>The call, where it is one of a method; null for a constructor's.</summary>
    public IInvocationOperation? Call { get; init; }

    /// <summary>The value of a parameter; null for one of another method.</summary>
    public IOperation? ValueOf(IParameterSymbol parameter) => Arguments
        .FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.Parameter?.OriginalDefinition, parameter.OriginalDefinition))?.Value;

    /// <summary>Whether code uses a parameter of the method.</summary>
    public bool IsUsedIn(IOperation code) => code.DescendantsAndSelf().Any(o => o is IParameterReferenceOperation p && ValueOf(p.Parameter) is not null);
}

/// <summary>A command, option or argument that the code declares: by a creation, or by a class of its own.</summary>
internal sealed class DeclaredSymbol
{
    public required CommandLineKind Kind { get; init; }

    /// <summary>Its class.</summary>
    public required INamedTypeSymbol Type { get; init; }

    /// <summary>Where it is declared: the creation, the call of the method that creates it, or the class.</summary>
    public required SyntaxNode Syntax { get; init; }

    /// <summary>Its creation; null for a class.</summary>
    public IObjectCreationOperation? Creation { get; init; }

    /// <summary>The call in which it is created, where what it is depends on the call.</summary>
    public CallFrame? Frame { get; init; }

    /// <summary>The declaration that this one is an instance of: what is done with that one is done with this one, too.</summary>
    public DeclaredSymbol? Base { get; init; }

    /// <summary>Whether it stands for its instances only.</summary>
    public bool HasInstances { get; set; }

    /// <summary>What is done with it, in the order of the code.</summary>
    public List<SymbolUse> OwnUses { get; } = [];

    /// <summary>What is done with it and with what it is an instance of.</summary>
    public IEnumerable<SymbolUse> Uses => Base is null ? OwnUses : Base.Uses.Concat(OwnUses);
}
