using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Tooling.Rules.Model;
using YamlDotNet.RepresentationModel;

namespace Tooling.Engine.Tests.Converters;

/// <summary>
/// Random documents in random layouts, read by readers that are not ours: afterwards they say what the rules make of what they said, every comment is still there, in its order, and a second run
/// changes nothing.
/// </summary>
public sealed partial class ConverterPropertyTests
{
    private static readonly ConfigurationRule[] Rules = Converted.Rules(
        "{ files: ['*.json'], section: Acme, keys: [ Old -> Newer, Gone -> none, { from: Ms, to: Time, convert: milliseconds-to-time }, 'Out -> Limits:In' ], defaults: { Retries: 3 } }");

    [Theory]
    [InlineData("json")]
    [InlineData("yaml")]
    [InlineData("xml")]
    [InlineData("ini")]
    public void Files_say_afterwards_what_the_rules_make_of_them(string format) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(11_23, 7), Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => Prove(format, seed)));

    private static void Prove(string format, int seed)
    {
        var document = new RandomDocument(seed);
        var model = document.Make(isFlat: format == "ini");
        var text = format switch
        {
            "json" => document.Json(model),
            "yaml" => document.Yaml(model),
            "xml" => document.Xml(model),
            _ => document.Ini(model),
        };
        Assert.Equal(Said(model), Read(format, text));

        var result = Converted.Of(format, text, Rules);

        var left = result.Found.Where(found => found.Refusal is not null).Select(found => found.Path).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Expected(Said(model), result, left), Read(format, result.Text));
        Assert.Equal(Enumerable.Range(0, document.Comments).Select(i => i.ToString(CultureInfo.InvariantCulture)).Order(StringComparer.Ordinal), Comment().Matches(result.Text).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Equal(text.Contains('\r', StringComparison.Ordinal) ? Count(result.Text, "\n") : 0, Count(result.Text, "\r\n"));
        Assert.True(result.Found.All(found => found.Refusal?.Contains("report", StringComparison.Ordinal) != true), $"Not proven: {text}");
    }

    /// <summary>What the rules make of the leaves, written once more without any tree.</summary>
    private static SortedDictionary<string, string> Expected(SortedDictionary<string, string> said, Engine.Converters.Conversion conversion, HashSet<string> left)
    {
        var result = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, value) in said)
        {
            var parts = path.Split(':');
            var key = string.Join(':', parts.Take(2));
            var isOurs = parts.Length > 1 && parts[0] == "Acme" && !left.Contains(key);
            switch (isOurs ? parts[1] : "")
            {
                case "Gone":
                    break;
                case "Old":
                    result.Add(string.Join(':', ["Acme", "Newer", .. parts.Skip(2)]), value);
                    break;
                case "Ms":
                    result.Add("Acme:Time", TimeSpan.FromMilliseconds(int.Parse(value, CultureInfo.InvariantCulture)).ToString("c", CultureInfo.InvariantCulture));
                    break;
                case "Out":
                    result.Add("Acme:Limits:In", value);
                    break;
                default:
                    result.Add(path, value);
                    break;
            }
        }

        if (conversion.Found.Any(found => found.Path == "Acme:Retries" && found.Refusal is null))
        {
            result.Add("Acme:Retries", "3");
        }

        return result;
    }

    private static SortedDictionary<string, string> Said(Dictionary<string, object> model) => Sorted(Leaves(model, ""));

    private static IEnumerable<(string Path, string Value)> Leaves(Dictionary<string, object> section, string above) =>
        section.SelectMany(pair => pair.Value is Dictionary<string, object> inner ? Leaves(inner, $"{above}{pair.Key}:") : [($"{above}{pair.Key}", (string)pair.Value)]);

    private static SortedDictionary<string, string> Read(string format, string text) => Sorted(format switch
    {
        "json" => JsonLeaves(JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }).RootElement, ""),
        "yaml" => YamlLeaves(YamlOf(text), ""),
        "xml" => XDocument.Parse(text).Root!.Elements().SelectMany(element => XmlLeaves(element, "")),
        _ => IniLeaves(text),
    });

    private static SortedDictionary<string, string> Sorted(IEnumerable<(string Path, string Value)> leaves) => new(leaves.ToDictionary(leaf => leaf.Path, leaf => leaf.Value), StringComparer.Ordinal);

    private static IEnumerable<(string, string)> JsonLeaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(property => JsonLeaves(property.Value, path.Length == 0 ? property.Name : $"{path}:{property.Name}"))
        : [(path, element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText())];

    private static YamlNode YamlOf(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    private static IEnumerable<(string, string)> YamlLeaves(YamlNode node, string path) => node is YamlMappingNode mapping
        ? mapping.Children.SelectMany(pair => YamlLeaves(pair.Value, path.Length == 0 ? ((YamlScalarNode)pair.Key).Value! : $"{path}:{((YamlScalarNode)pair.Key).Value}"))
        : [(path, ((YamlScalarNode)node).Value!)];

    private static IEnumerable<(string, string)> XmlLeaves(XElement element, string above)
    {
        if (element.Attribute("key") is { } key)
        {
            return [($"{above}{key.Value}", element.Attribute("value")!.Value)];
        }

        var path = $"{above}{element.Name.LocalName}";
        return element.HasElements || element.HasAttributes
            ? element.Attributes().Select(attribute => ($"{path}:{attribute.Name.LocalName}", attribute.Value)).Concat(element.Elements().SelectMany(child => XmlLeaves(child, $"{path}:")))
            : [(path, element.Value)];
    }

    private static IEnumerable<(string, string)> IniLeaves(string text)
    {
        var section = "";
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != ';'))
        {
            if (line[0] == '[')
            {
                section = line[1..^1] + ":";
                continue;
            }

            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            yield return (section + parts[0], parts[1]);
        }
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex("c([0-9]+)c", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
