using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>Names that nothing in a place uses yet.</summary>
internal sealed class FreshNames
{
    private readonly HashSet<string> _taken;

    /// <param name="model">The file's meaning.</param>
    /// <param name="place">Where the names are to be declared: names in scope there and names used inside it are taken.</param>
    public FreshNames(SemanticModel model, SyntaxNode place)
    {
        _taken = [.. model.LookupSymbols(place.SpanStart).Where(s => s is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol).Select(s => s.Name)];
        _taken.UnionWith(place.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText));
    }

    /// <summary>The wished name, or the wished name with a number.</summary>
    public string Make(string wished)
    {
        var name = wished;
        for (var i = 2; !_taken.Add(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None; i++)
        {
            name = wished + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }
}
