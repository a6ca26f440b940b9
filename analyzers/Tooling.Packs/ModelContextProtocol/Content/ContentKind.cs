using System.Collections.Immutable;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary>A kind of content: the value of the legacy <c>Type</c>, the class, and the legacy properties that it kept.</summary>
/// <param name="Type">What <c>Content.Type</c> said.</param>
/// <param name="Class">The modern class.</param>
/// <param name="Required">Properties that have to be given.</param>
internal sealed record ContentKind(string Type, string Class, ImmutableArray<string> Required)
{
    public static ContentKind Text { get; } = new("text", "TextContentBlock", ["Text"]);

    private static readonly ImmutableArray<ContentKind> All =
    [
        Text,
        new("image", "ImageContentBlock", ["Data", "MimeType"]),
        new("audio", "AudioContentBlock", ["Data", "MimeType"]),
        new("resource", "EmbeddedResourceBlock", ["Resource"]),
    ];

    /// <summary>The kind of a <c>Type</c>; null for an unknown one.</summary>
    public static ContentKind? OfType(object? type) => All.FirstOrDefault(k => k.Type.Equals(type));

    /// <summary>The only kind that has a property; null where several have.</summary>
    public static ContentKind? WithProperty(string name) => All.Count(k => k.Has(name)) == 1 ? All.Single(k => k.Has(name)) : null;

    /// <summary>Whether the class has a legacy property.</summary>
    public bool Has(string property) => Required.Contains(property) || property == "Annotations";
}
