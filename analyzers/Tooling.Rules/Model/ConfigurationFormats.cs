using System.Collections.Immutable;

namespace Tooling.Rules.Model;

/// <summary>The formats of configuration files.</summary>
public static class ConfigurationFormats
{
    /// <summary>JSON, with comments and trailing commas.</summary>
    public const string Json = "json";

    /// <summary>YAML 1.2.</summary>
    public const string Yaml = "yaml";

    /// <summary>XML: elements and attributes, as <c>Microsoft.Extensions.Configuration.Xml</c> names them, and <c>add key value</c>.</summary>
    public const string Xml = "xml";

    /// <summary>Sections and lines <c>key = value</c>.</summary>
    public const string Ini = "ini";

    /// <summary>Project files: <c>properties:Name</c>, <c>items:Type</c>, <c>items:Type:Metadata</c>.</summary>
    public const string MSBuild = "msbuild";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> All = [Json, Yaml, Xml, Ini, MSBuild];

    /// <summary>The format of a file, by the end of its name.</summary>
    /// <param name="path">A path or a glob.</param>
    /// <returns>Null where it tells nothing.</returns>
    public static string? Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" => Json,
        ".yaml" or ".yml" => Yaml,
        ".xml" or ".config" => Xml,
        ".ini" => Ini,
        ".csproj" or ".fsproj" or ".vbproj" or ".props" or ".targets" => MSBuild,
        _ => null,
    };
}
