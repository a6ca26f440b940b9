using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Tooling.Packs.Inventory.AIFunctions;

/// <summary>Reads JSON, which is YAML as well: compilers bring no reader of JSON that an analyzer may use.</summary>
internal static class JsonText
{
    // YAML allows no tabs where JSON does; in texts, JSON has none.
    private const char Tab = '\t';

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its value; null where it is not JSON.</returns>
    public static JsonValue? Read(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text.Replace(Tab, ' ')));
        }
        catch (YamlException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet 16.3 throws for a flow list that is not closed.
            return null;
        }

        return stream.Documents.Count == 1 ? ToValue(stream.Documents[0].RootNode) : null;
    }

    private static JsonValue? ToValue(YamlNode node) => node switch
    {
        YamlScalarNode scalar => new JsonScalar(scalar.Value ?? string.Empty, scalar.Style == ScalarStyle.DoubleQuoted),
        YamlSequenceNode list => new JsonList(list.Children.Select(ToValue).OfType<JsonValue>().ToImmutableArray()),
        YamlMappingNode mapping => new JsonMapping(mapping.Children.Select(pair => (Name: (pair.Key as YamlScalarNode)?.Value ?? string.Empty, Value: ToValue(pair.Value)!)).Where(pair => pair.Value is not null).ToImmutableArray()),
        _ => null,
    };
}
