using System.Collections.Immutable;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Configuration;

/// <summary>Sections that override those of the layers before them, key by key.</summary>
/// <param name="Name">What it is, for a person; null for the file itself.</param>
/// <param name="Sections">The sections.</param>
internal sealed record ConfigurationLayer(string? Name, YamlMapping Sections)
{
    /// <summary>The value of a key; null where the layer does not have it.</summary>
    public YamlNode? Find(string section, string key) =>
        Sections.Find<YamlMapping>(section)?.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value is { } value and not YamlNothing ? value : null;

    /// <summary>Where a value of this layer comes from, for a person.</summary>
    public string Describe(YamlNode value)
    {
        var place = value.Position.Line == 0 ? value.Position.File : FormattableString.Invariant($"{value.Position.File}:{value.Position.Line}");
        return Name is null ? place : $"{Name} ({place})";
    }

    /// <summary>All layers as one mapping, as if one file had said it.</summary>
    /// <param name="layers">From the weakest to the strongest.</param>
    public static YamlMapping Merge(ImmutableArray<ConfigurationLayer> layers)
    {
        var position = new PackPosition(string.Empty, 1, 1);
        var sections = ConfigurationFormat.Sections.Select(section =>
        {
            var keys = ((ObjectShape)section.Value).Keys
                .Select(key => (key.Name, Value: layers.Select(layer => layer.Find(section.Name, key.Name)).LastOrDefault(value => value is not null)))
                .Where(pair => pair.Value is not null)
                .Select(pair => new YamlEntry(Text(pair.Name), pair.Value!));
            return new YamlEntry(Text(section.Name), new YamlMapping(position, keys.ToImmutableArray()));
        });
        return new YamlMapping(position, sections.ToImmutableArray());

        YamlText Text(string value) => new(position, value, position, IsVerbatim: false);
    }
}
