using System.Collections.Immutable;
using Tooling.Rules.Reading;

namespace Tooling.Configuration;

/// <summary>The profiles of a file: named sections that override those of the file, and may inherit from another profile.</summary>
/// <param name="root">The file.</param>
/// <param name="problems">Collects the mistakes.</param>
internal sealed class Profiles(YamlMapping root, ProblemList problems)
{
    private const string InheritsKey = "inherits";

    private readonly YamlMapping? _profiles = root.Find<YamlMapping>("profiles");

    /// <summary>Their names; ordered.</summary>
    public ImmutableArray<string> Names =>
        _profiles is null ? ImmutableArray<string>.Empty : _profiles.Entries.Select(entry => entry.Key.Value).OrderBy(name => name, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>Looks for profiles that inherit from none that there is, or from themselves.</summary>
    public void Check()
    {
        foreach (var name in Names)
        {
            LayersOf(name);
        }
    }

    /// <summary>The layers of a profile, from the one that it inherits from in the end.</summary>
    /// <param name="name">Its name; it is there.</param>
    public ImmutableArray<ConfigurationLayer> LayersOf(string name)
    {
        var layers = ImmutableArray.CreateBuilder<ConfigurationLayer>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = name; current is not null && _profiles?.Find<YamlMapping>(current) is { } profile;)
        {
            seen.Add(current);
            layers.Insert(0, new ConfigurationLayer($"profile {current}", profile));
            current = ParentOf(profile, seen);
        }

        return layers.ToImmutable();
    }

    private string? ParentOf(YamlMapping profile, HashSet<string> seen)
    {
        if (profile.Find<YamlText>(InheritsKey) is not { } parent)
        {
            return null;
        }

        if (!Names.Contains(parent.Trimmed))
        {
            problems.Add(parent.Position, $"There is no profile `{parent.Trimmed}` to inherit from.", Suggestion.For(parent.Trimmed, Names.ToArray()));
            return null;
        }

        if (seen.Contains(parent.Trimmed))
        {
            problems.Add(parent.Position, $"The profile `{parent.Trimmed}` would inherit from itself.", "Take one `inherits:` of the circle away.");
            return null;
        }

        return parent.Trimmed;
    }
}
