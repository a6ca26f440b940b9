using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Model;
using Tooling.Rules.Rewriting;

namespace Tooling.Rules.Tests;

/// <summary>Runs rules over code against a small legacy API that is compiled on the spot.</summary>
internal sealed class Migration
{
    private const string LegacyApi = """
        namespace Legacy
        {
            public sealed class Marker { }
            public class Bag
            {
                public bool IsClosed { get; set; }
                public int Count { get; set; }
                public int Size() => 0;
                public Bag Self => this;
                public void AddItem(object item) { }
                public void AddMany(params string[] items) { }
                public void Swap(object first, object second, int times = 1) { }
                public static Bag Create() => new Bag();
            }
            public class Chest { public Chest() { } public Chest(int size) { } public string Name { get; set; } = ""; }
            public class Box<T> { public T Get(string key) => default!; }
            public static class BagExtensions { public static TBag With<TBag>(this TBag bag, params string[] values) where TBag : Bag => bag; public static bool Has(this Bag bag, object item) => false; }
            public sealed class OldAttribute : System.Attribute { public string Name { get; set; } = ""; }
        }
        namespace Legacy.Gone { public class Thing { } }
        """;

    private static readonly ImmutableArray<MetadataReference> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p))];

    private static readonly MetadataReference Legacy = Compile("Legacy", LegacyApi, []).ToMetadataReference();

    private readonly PackDefinition _pack;

    public Migration(params RuleDefinition[] rules) => _pack = new PackDefinition
    {
        Id = "Test",
        Title = "Test",
        Version = "1.0.0",
        Packages = [],
        Legacy = new LegacyApi(["Legacy"], [LegacyMarker.Parse("T:Legacy.Marker")]),
        Imports = ["Legacy"],
        Rules = [.. rules],
    };

    public static RuleDefinition Map(params string[] maps) => new MapRule
    {
        Id = "TST0001",
        Title = "Use the new name",
        Safety = Safety.Safe,
        Why = "Because.",
        Examples = [],
        Position = default,
        Maps = [.. maps.Select(m => m.Split(" -> ")).Select(m => new SymbolMap(m[0], m.Length > 1 ? m[1] : null, default))],
    };

    public static RuleDefinition Template(string captures, string before, string after, string id = "TST0002", string typeParameters = "") => new TemplateRule
    {
        Id = id,
        Title = "Use the new shape",
        Safety = Safety.Safe,
        Why = "Because.",
        Examples = [],
        Position = default,
        TypeParameters = [.. typeParameters.Split(',', StringSplitOptions.RemoveEmptyEntries)],
        Captures = [.. captures.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(c => c.Trim().Split(' ')).Select(c => new TemplateCapture(c[1], c[0], null, default))],
        Rewrites = [new TemplateRewrite(before, after, default, default)],
    };

    /// <summary>Rewrites a whole file.</summary>
    public string File(string source) => FileRewriter.Rewrite(Analyze(source)).Text.ToString();

    /// <summary>Rewrites statements in a method with a <c>Bag bag</c>, a <c>Bag other</c> and an <c>object item</c> at hand.</summary>
    public string Statements(string statements)
    {
        var (head, tail) = ("using Legacy;\nclass C : Bag { Bag Make() => bag; static Bag bag = new Bag(); void M(Bag other, object item) {\n", "\n} }\n");
        var result = File(head + statements + tail);
        Assert.StartsWith(head, result, StringComparison.Ordinal);
        return result[head.Length..^tail.Length];
    }

    public ImmutableArray<Match> Matches(string source) => Analyze(source).Matches;

    public FileAnalysis Analyze(string source)
    {
        var compilation = Compile("Code", source, [Legacy]);
        var pack = CompiledPack.Create(_pack, ImmutableDictionary<string, CodeRule>.Empty, compilation, CancellationToken.None)!;
        Assert.Empty(pack.Problems);
        var tree = compilation.SyntaxTrees[0];
        return RuleEngine.Analyze(pack, compilation.GetSemanticModel(tree), CancellationToken.None);
    }

    private static CSharpCompilation Compile(string name, string source, IEnumerable<MetadataReference> references) => CSharpCompilation.Create(
        name,
        [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose), path: "/src/File.cs")],
        Framework.Concat(references),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
