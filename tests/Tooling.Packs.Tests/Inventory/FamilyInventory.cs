using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Packs.Inventory;
using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Tests.Inventory;

/// <summary>The tools of a family that is recognised in code that compiles.</summary>
internal static class FamilyInventory
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Libraries = new(() =>
        [.. ReferenceSet.Modern("ModelContextProtocol").References, .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "refs", "Inventory"), "*.dll").Order(StringComparer.Ordinal).Select(path => MetadataReference.CreateFromFile(path))]);

    /// <summary>Tools of a family that no pack moves from.</summary>
    public static ImmutableArray<RecognizedTool> Of(string family, params string[] files) =>
        Inventory.Find([.. BuiltInRecognizers.All.Where(r => r.Family == family)], Libraries.Value, files);

    /// <summary>What servers offer.</summary>
    public static ImmutableArray<RecognizedTool> Mcp(string pack, string version, params string[] files) =>
        Inventory.Find(BuiltInPacks.All.Single(p => p.Id == pack).Recognizers, ReferenceSet.Of(pack, version).References, files);

    /// <summary>One line a tool: path, kind, description, parameters, result, tags, handler; in the order of the code.</summary>
    public static void AssertTools(string expected, ImmutableArray<RecognizedTool> tools) =>
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', tools.OrderBy(t => t.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(t => t.Location.SourceSpan.Start).ThenBy(t => t.Kind).Select(Describe)));

    private static string Describe(RecognizedTool tool)
    {
        var tags = tool.Tags.IsEmpty ? string.Empty : $" #{string.Join(" #", tool.Tags)}";
        var category = tool.Category is { } text ? $" ({text})" : string.Empty;
        var returns = tool.Returns is { } type ? $" : {type}" : string.Empty;
        var handler = tool.Handler is { } code ? $" -> {code.Name ?? "lambda"} @{code.Location.GetLineSpan().StartLinePosition.Line + 1}" : string.Empty;
        return $"{Words.Of(tool.Kind)} {tool.CommandPath}: {tool.Description ?? "-"} [{string.Join("; ", tool.Parameters.Select(ParameterOf))}]{returns}{category}{tags}{handler}";
    }

    private static string ParameterOf(ToolParameter parameter) => (parameter.Kind == ToolParameterKind.Output ? "out " : string.Empty) + Inventory.Describe(parameter);
}
