using Tooling.Engine.Converters;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Engine.Tests.Converters;

/// <summary>Converts texts with the rules of a pack that is written for a test.</summary>
internal static class Converted
{
    /// <summary>The rules of a pack with these configuration sections: YAML in braces, one a rule.</summary>
    public static ConfigurationRule[] Rules(params string[] sections) => [.. PackReader.Read(
        """
        id: Acme
        title: Acme 1 to 2
        version: 1.0.0
        packages: [ { id: Acme, from: "[1.0.0, 2.0.0)", to: 2.0.0 } ]
        legacy: { assemblies: [Acme], markers: ["T:Acme.Old"] }
        rules:

        """ + string.Concat(sections.Select((section, i) => FormattableString.Invariant($"  - {{ id: ACME{i + 1000}, title: T, safety: review, why: W., configuration: {section}, examples: [ {{ before: b, after: a, format: json }} ] }}\n"))),
        "pack.yaml").Rules.Cast<ConfigurationRule>()];

    /// <summary>Converts a text, and checks what holds for every conversion: a second run changes nothing more.</summary>
    public static Conversion Of(string format, string text, params ConfigurationRule[] rules)
    {
        var result = FileConverter.Convert(text, new ConfigurationFile(format), [.. rules]);
        var again = FileConverter.Convert(result.Text, new ConfigurationFile(format), [.. rules]);
        Assert.Equal(result.Text, again.Text);
        return result;
    }

    /// <summary>The paths of the keys that are left to a person, with the beginnings of the reasons.</summary>
    public static string Left(Conversion conversion) =>
        string.Join("; ", conversion.Found.Where(found => found.Refusal is not null).Select(found => $"{found.Path}: {string.Join(' ', found.Refusal!.Split(' ').Take(4))}"));
}
