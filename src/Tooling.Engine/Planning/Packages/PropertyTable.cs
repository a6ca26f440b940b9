using System.Text.RegularExpressions;
using Tooling.Engine.Markup;

namespace Tooling.Engine.Planning.Packages;

/// <summary>A value and the file that it stands in.</summary>
internal sealed record Place(ProjectSource File, MarkupValue Value);

/// <summary>The properties of all files together.</summary>
internal sealed partial class PropertyTable(IReadOnlyCollection<ProjectSource> files)
{
    private readonly ILookup<string, Place> _definitions = files
        .SelectMany(file => file.Definitions.Select(definition => (definition.Name, Place: new Place(file, definition.Value))))
        .ToLookup(pair => pair.Name, pair => pair.Place, StringComparer.OrdinalIgnoreCase);

    private readonly ILookup<string, Place> _uses = files
        .SelectMany(file => file.Uses.Select(use => (use.Name, Place: new Place(file, use.Owner))))
        .ToLookup(pair => pair.Name, pair => pair.Place, StringComparer.OrdinalIgnoreCase);

    /// <summary>The property where a value is nothing but <c>$(Name)</c>; null otherwise.</summary>
    public static string? NameIn(string value) => WholeReference().Match(value) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>Every place that says a property's value, following definitions that are another property: <c>$(Other)</c>.</summary>
    public IReadOnlyCollection<Place> DefinitionsOf(string name) =>
        [.. Chain(name).SelectMany(link => _definitions[link]).Where(place => !IsLink(place, name))];

    /// <summary>Every use of a property, or of those that it stands for; the definitions in between don't count.</summary>
    public IReadOnlyCollection<Place> UsesOf(string name)
    {
        var chain = Chain(name);
        var links = chain.SelectMany(link => _definitions[link]).ToHashSet();
        return [.. chain.SelectMany(link => _uses[link]).Where(place => !links.Contains(place)).Distinct()];
    }

    /// <summary>A value with its properties replaced; null where one is unknown, ambiguous or computed.</summary>
    public string? Expand(string value) => Expand(value, depth: 0);

    private string? Expand(string value, int depth)
    {
        const int DeepestChain = 16;
        if (depth > DeepestChain)
        {
            return null;
        }

        var isKnown = true;
        var expanded = Reference().Replace(value, match =>
        {
            var definitions = _definitions[match.Groups["name"].Value].Select(place => place.Value.Value).Distinct().ToArray();
            var inner = definitions.Length == 1 ? Expand(definitions[0], depth + 1) : null;
            isKnown &= inner is not null;
            return inner ?? "";
        });
        return isKnown && !expanded.AsSpan().ContainsAny("$@%") ? expanded : null;
    }

    private bool IsLink(Place place, string start) =>
        NameIn(place.Value.Value) is { } next && Chain(start).Contains(next) && _definitions.Contains(next);

    private HashSet<string> Chain(string name)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Queue<string>([name]);
        while (open.TryDequeue(out var link))
        {
            if (seen.Add(link))
            {
                _definitions[link].Select(place => NameIn(place.Value.Value)).OfType<string>().ToList().ForEach(open.Enqueue);
            }
        }

        return seen;
    }

    [GeneratedRegex(@"^\$\(\s*(?<name>[A-Za-z_][\w-]*)\s*\)$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeReference();

    [GeneratedRegex(@"\$\(\s*(?<name>[A-Za-z_][\w-]*)\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
