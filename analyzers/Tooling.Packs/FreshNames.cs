using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tooling.Packs;

/// <summary>Names that nothing in a place uses yet.</summary>
internal sealed class FreshNames
{
    private readonly HashSet<string> _taken;
    private readonly SemanticModel _model;
    private readonly int _position;

    /// <param name="model">The file's meaning.</param>
    /// <param name="place">Where the names are to be declared: names in scope there and names used inside it are taken.</param>
    public FreshNames(SemanticModel model, SyntaxNode place)
    {
        _model = model;
        _position = place.SpanStart;
        _taken = [.. place.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText)];
    }

    /// <summary>The wished name, or the wished name with a number.</summary>
    public string Make(string wished)
    {
        var name = wished;
        for (var i = 2; !_taken.Add(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || IsInScope(name); i++)
        {
            name = wished + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    // Asked name by name: to list all that is in scope takes the compiler longer than anything else a rule asks for.
    private bool IsInScope(string name) => _model.LookupSymbols(_position, name: name).Any(s => s is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol);
}
