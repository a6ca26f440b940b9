using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Markup;

namespace Tooling.Engine.Planning.Packages;

/// <summary>A file that was read.</summary>
internal sealed record ProjectSource
{
    public required string Path { get; init; }

    public required SourceText Text { get; init; }

    /// <summary>Its package references and package versions.</summary>
    public ImmutableArray<PackageItem> Items { get; init; } = [];

    /// <summary>Its global usings.</summary>
    public ImmutableArray<PackageItem> Usings { get; init; } = [];

    public ImmutableArray<PropertyDefinition> Definitions { get; init; } = [];

    public ImmutableArray<PropertyUse> Uses { get; init; } = [];

    public int LineAt(int offset) => Text.Lines.GetLinePosition(offset).Line + 1;
}

/// <summary>An item that names one or more packages (or namespaces).</summary>
internal sealed record PackageItem
{
    /// <summary>The item type, such as <c>PackageReference</c>.</summary>
    public required string Type { get; init; }

    public required ImmutableArray<ItemName> Names { get; init; }

    /// <summary>Its own versions (<c>Version</c>, <c>VersionOverride</c>); none where they are managed elsewhere.</summary>
    public ImmutableArray<MarkupValue> Versions { get; init; } = [];

    /// <summary>All of it, from the first to the last character.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The element; null for a directive of a file-based app.</summary>
    public MarkupElement? Element { get; init; }
}

/// <summary>One of the names of an <c>Include</c> or <c>Update</c>.</summary>
internal sealed record ItemName(string Id, TextSpan Span);

/// <summary>A property and its value.</summary>
internal sealed record PropertyDefinition(string Name, MarkupValue Value);

/// <summary>A place where a property is used, and the whole value that it is part of.</summary>
internal sealed record PropertyUse(string Name, MarkupValue Owner);
