using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Markup;

namespace Tooling.Engine.Planning.Packages;

/// <summary>Finds in a project file what has to do with packages.</summary>
internal static partial class ProjectSourceReader
{
    /// <summary>Item types that give a package a version. <c>PackageDownload</c> compiles nothing, and is left alone.</summary>
    private static readonly string[] PackageTypes = ["PackageReference", "PackageVersion", "GlobalPackageReference"];

    /// <summary>Reads a project file, what it imports, or a file-based app: that is what a name that ends in <c>.cs</c> stands for.</summary>
    /// <exception cref="System.Xml.XmlException">The text is not well-formed.</exception>
    public static ProjectSource Read(string path, string text) =>
        path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) ? FileBasedAppReader.Read(path, text) : ReadProject(path, text);

    /// <summary>The properties that a value uses.</summary>
    public static IEnumerable<PropertyUse> UsesIn(MarkupValue value)
    {
        // Whether a property has been set yet is asked wherever it gets a default: no version depends on that.
        var text = value.Name == "Condition" ? EmptinessTest().Replace(value.Value, "") : value.Value;
        return PropertyReference().Matches(text).Select(match => new PropertyUse(match.Groups["name"].Value, value));
    }

    private static ProjectSource ReadProject(string path, string text)
    {
        var elements = MarkupReader.Read(text);
        var items = elements.Where(element => element.Parent?.Is("ItemGroup") == true).ToArray();
        return new ProjectSource
        {
            Path = path,
            Text = SourceText.From(text),
            Items = [.. items.Where(item => PackageTypes.Any(item.Is)).Select(item => ReadItem(item, text)).OfType<PackageItem>()],
            Usings = [.. items.Where(item => item.Is("Using")).Select(item => ReadItem(item, text)).OfType<PackageItem>()],
            Definitions = [.. elements.Where(element => element.Parent?.Is("PropertyGroup") == true && element.Texts.Count == 1)
                .Select(element => new PropertyDefinition(element.Name, element.Texts[0]))],
            Uses = [.. elements.SelectMany(element => element.Attributes.Concat(element.Texts)).SelectMany(UsesIn)],
        };
    }

    private static PackageItem? ReadItem(MarkupElement element, string text)
    {
        var names = element.Attribute("Include") ?? element.Attribute("Update");
        return names is null ? null : new PackageItem
        {
            Type = element.Name,
            Element = element,
            Span = element.Span,
            Names = SplitNames(text, names.Span),
            Versions = [.. ReadMetadata(element, "Version"), .. ReadMetadata(element, "VersionOverride")],
        };
    }

    private static IEnumerable<MarkupValue> ReadMetadata(MarkupElement element, string name)
    {
        if (element.Attribute(name) is { } attribute)
        {
            yield return attribute;
        }

        foreach (var text in element.Children.Where(child => child.Is(name)).SelectMany(child => child.Texts))
        {
            yield return text;
        }
    }

    private static ImmutableArray<ItemName> SplitNames(string text, TextSpan list)
    {
        var names = ImmutableArray.CreateBuilder<ItemName>();
        foreach (Match match in ListItem().Matches(text.Substring(list.Start, list.Length)))
        {
            names.Add(new ItemName(match.Value, new TextSpan(list.Start + match.Index, match.Length)));
        }

        return names.ToImmutable();
    }

    [GeneratedRegex(@"[^;\s]([^;]*[^;\s])?", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\$\(\s*(?<name>[A-Za-z_][\w-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex PropertyReference();

    [GeneratedRegex(@"'\$\(\s*[A-Za-z_][\w-]*\s*\)'\s*[!=]=\s*''", RegexOptions.CultureInvariant)]
    private static partial Regex EmptinessTest();
}
