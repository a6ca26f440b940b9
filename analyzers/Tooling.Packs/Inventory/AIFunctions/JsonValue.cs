using System.Collections.Immutable;

namespace Tooling.Packs.Inventory.AIFunctions;

/// <summary>A value of JSON that code writes down.</summary>
internal abstract record JsonValue;

/// <summary>A text, number, truth or null, as C# would write it.</summary>
/// <param name="Text">Without quotes.</param>
/// <param name="IsString">Whether it has them.</param>
internal sealed record JsonScalar(string Text, bool IsString) : JsonValue;

/// <summary>An array.</summary>
/// <param name="Items">Its elements.</param>
internal sealed record JsonList(ImmutableArray<JsonValue> Items) : JsonValue
{
    /// <summary>The elements that are texts.</summary>
    public IEnumerable<string> Texts => Items.OfType<JsonScalar>().Where(item => item.IsString).Select(item => item.Text);
}

/// <summary>An object.</summary>
/// <param name="Properties">Its properties, in their order.</param>
internal sealed record JsonMapping(ImmutableArray<(string Name, JsonValue Value)> Properties) : JsonValue
{
    /// <summary>The value of a property, written in any case: serializers change it.</summary>
    /// <param name="name">The property.</param>
    public JsonValue? Find(string name) => Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The text of a property; null where it has none.</summary>
    /// <param name="name">The property.</param>
    public string? TextOf(string name) => Find(name) is JsonScalar { IsString: true } scalar ? scalar.Text : null;
}
