using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tooling.Engine.Converters;

/// <summary>What a converter has to know of a file besides its text.</summary>
/// <param name="Format">Its format.</param>
internal sealed record ConfigurationFile(string Format)
{
    /// <summary>Whether its project has the modern package already: then only keys are looked for that have another name or value now.</summary>
    public bool IsRaised { get; init; }

    /// <summary>Whether it is laid over another file, as <c>appsettings.Development.json</c> is: what it leaves out is said there.</summary>
    public bool IsLayer { get; init; }

    /// <summary>The texts of all project files, where it is one: they can use what it defines.</summary>
    public ImmutableArray<string> ProjectTexts { get; init; } = [];

    /// <summary>The files over which a file would be laid: <c>name.json</c> for <c>name.X.json</c>.</summary>
    /// <param name="path">Its path.</param>
    public static IEnumerable<string> BasesOf(string path)
    {
        for (var stem = Path.GetFileNameWithoutExtension(path); stem.LastIndexOf('.') is > 0 and var dot; stem = stem[..dot])
        {
            yield return Path.Combine(Path.GetDirectoryName(path)!, stem[..dot] + Path.GetExtension(path));
        }
    }

    /// <summary>How the project files use a property or a type of items; null where they don't.</summary>
    internal string? UseOf(ConfigurationPlace place)
    {
        var name = place.Entry.Name;
        var sign = (place.Path.Length, place.Path[0]) switch
        {
            (2, "properties") => "$",
            (2, "items") => "@",
            (3, "items") => "%",
            _ => null,
        };
        return sign is not null && ProjectTexts.Any(text => Regex.IsMatch(text, $@"{Regex.Escape(sign)}\(\s*([\w-]+\.)?{Regex.Escape(name)}(?![\w-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
            ? $"{sign}({name})"
            : null;
    }
}
