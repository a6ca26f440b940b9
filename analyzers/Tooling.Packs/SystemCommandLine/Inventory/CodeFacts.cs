using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tooling.Packs.SystemCommandLine.Inventory;

/// <summary>A call on a command, option or argument, or an assignment to a property of it.</summary>
/// <param name="Target">The command, option or argument.</param>
/// <param name="Member">Such as <c>AddOption</c>, <c>Description</c>, or <c>Options.Add</c> for a call on a property of it.</param>
/// <param name="Values">The arguments, or the value assigned.</param>
/// <param name="Syntax">The call or assignment.</param>
internal sealed record SymbolUse(IOperation Target, string Member, ImmutableArray<IOperation> Values, SyntaxNode Syntax);

/// <summary>What the code says, in no relation yet: which values variables are given, what is created, and what is done with it.</summary>
internal sealed class CodeFacts
{
    private readonly Dictionary<ISymbol, List<IOperation>> _values = new(SymbolEqualityComparer.Default);

    /// <summary>Calls on commands, options and arguments, in the order of the code.</summary>
    public List<SymbolUse> Uses { get; } = [];

    /// <summary>Creations of commands, options and arguments.</summary>
    public List<IObjectCreationOperation> Creations { get; } = [];

    /// <summary>Classes that derive from those of the library.</summary>
    public List<INamedTypeSymbol> Classes { get; } = [];

    /// <summary>Classes of commands, options and arguments that a container is asked for.</summary>
    public HashSet<ISymbol> Requests { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The call of another constructor that a constructor begins with.</summary>
    public Dictionary<IMethodSymbol, IInvocationOperation> ConstructorCalls { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Notes a value of a local, field, property or parameter, or a result of a method.</summary>
    public void AddValue(ISymbol variable, IOperation value)
    {
        var key = variable.OriginalDefinition;
        if (!_values.TryGetValue(key, out var values))
        {
            _values[key] = values = [];
        }

        values.Add(value);
    }

    /// <summary>All values that a variable is given anywhere, or all results of a method.</summary>
    public IReadOnlyList<IOperation> ValuesOf(ISymbol variable) =>
        _values.TryGetValue(variable.OriginalDefinition, out var values) ? values : [];
}
