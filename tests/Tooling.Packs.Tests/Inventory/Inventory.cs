using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.Tests.Inventory;

/// <summary>The tools that a pack recognises in code that compiles.</summary>
internal static class Inventory
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.ComponentModel; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private const string CommandUsings = "global using System.CommandLine;";

    private static readonly ImmutableArray<IToolRecognizer> Commands = BuiltInPacks.All.Single(p => p.Id == "SystemCommandLine").Recognizers;
    private static readonly ReferenceSet LegacyReferences = ReferenceSet.Legacy("SystemCommandLine");
    private static readonly ReferenceSet ModernReferences = ReferenceSet.Modern("SystemCommandLine");

    /// <summary>The tools of a program on the legacy library: the first file has its top-level statements.</summary>
    public static ImmutableArray<RecognizedTool> Legacy(params string[] files) => Find(Commands, LegacyReferences.References, [.. files, CommandUsings]);

    /// <summary>The tools of a program on the modern library: the first file has its top-level statements.</summary>
    public static ImmutableArray<RecognizedTool> Modern(params string[] files) => Find(Commands, ModernReferences.References, [.. files, CommandUsings]);

    /// <summary>One line a tool: path, description, parameters, handler; ordered by path.</summary>
    public static string Describe(this ImmutableArray<RecognizedTool> tools) =>
        string.Join('\n', tools.Select(Describe).Order(StringComparer.Ordinal));

    public static string Describe(ToolParameter parameter) =>
        $"{(parameter.Kind == ToolParameterKind.Argument ? $"<{parameter.Name}>" : string.Join(',', parameter.Aliases.Prepend(parameter.Name)))} {parameter.Type}"
        + $"{(parameter.IsRequired ? "!" : string.Empty)}{(parameter.Default is { } value ? $"={value}" : string.Empty)}{(parameter.Description is { } text ? $" ({text})" : string.Empty)}";

    private static string Describe(RecognizedTool tool)
    {
        var handler = tool.Handler is { } code ? $" -> {code.Name ?? "lambda"} {Place(code.Location)}" : string.Empty;
        return $"{tool.CommandPath}: {tool.Description ?? "-"} [{string.Join("; ", tool.Parameters.Select(Describe))}]{handler}";
    }

    private static string Place(Location location) => $"@{Path.GetFileName(location.SourceTree!.FilePath)[..^3]}:{location.GetLineSpan().StartLinePosition.Line + 1}";

    /// <summary>The tools of a program: the first file may have top-level statements.</summary>
    public static ImmutableArray<RecognizedTool> Find(ImmutableArray<IToolRecognizer> recognizers, IEnumerable<MetadataReference> references, string[] files)
    {
        var trees = files.Prepend(Usings).Select((code, i) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp14), $"/src/{i}.cs")).ToImmutableArray();
        var isProgram = trees.Any(t => t.GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement));
        var compilation = CSharpCompilation.Create("app", trees, references, new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var found = recognizers.Select(r => ToolFinder.Find(r, compilation, [.. trees.Skip(1)], CancellationToken.None)).ToList();
        Assert.All(found, f => Assert.Null(f.Failure));
        Assert.All(found, f => Assert.False(f.IsIncomplete));
        return [.. found.SelectMany(f => f.Tools)];
    }
}
