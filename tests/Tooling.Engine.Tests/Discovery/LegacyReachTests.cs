using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Rules.Matching;
using Tooling.Rules.Model;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Tests.Discovery;

/// <summary>Which files can get at the legacy API, whatever their members are called.</summary>
public sealed class LegacyReachTests : IDisposable
{
    private static readonly ImmutableArray<MetadataReference> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p))];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("legacy-reach-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_that_names_the_namespace_reaches_it() =>
        Assert.Equal(["A.cs"], Reached(("A.cs", "using Vendor.Legacy; class A { }")));

    [Fact]
    public void A_file_whose_members_only_share_names_with_it_does_not() =>
        Assert.Equal(["A.cs"], Reached(("A.cs", "using Vendor.Legacy; class A { }"), ("B.cs", "class B { void M(B b) => b.Parse(b); B Parse(B b) => b; }")));

    [Fact]
    public void A_longer_word_is_another_word() =>
        Assert.Equal([], Reached(("A.cs", "using Vendor.LegacyOfOthers; class A { }")));

    [Fact]
    public void Types_of_files_that_reach_it_lead_to_it_step_by_step() =>
        Assert.Equal(
            ["A.cs", "B.cs", "C.cs"],
            Reached(("A.cs", "class Holder : Vendor.Legacy.Bag { }"), ("B.cs", "class Registry { public static Holder All => new(); }"), ("C.cs", "class C { int M() => Registry.All.Parse(); }"), ("D.cs", "class D { }")));

    [Theory]
    [InlineData("static class E { public static Vendor.Legacy.Bag MakeBag(this string name) => new(); }")]
    [InlineData("static class E { public static Vendor.Legacy.Bag MakeBag<T>(this T name) => new(); }")]
    [InlineData("static class E { extension(string name) { public Vendor.Legacy.Bag MakeBag() => new(); } }")]
    public void Extension_methods_lead_to_it_although_no_type_is_named(string extensions) =>
        Assert.Equal(["A.cs", "B.cs"], Reached(("A.cs", extensions), ("B.cs", "class B { int M() => \"x\".MakeBag().Parse(); }")));

    [Fact]
    public void Top_level_statements_see_what_the_class_of_the_program_declares() =>
        Assert.Equal(["A.cs", "Main.cs"], Reached(("A.cs", "partial class Program { static Vendor.Legacy.Bag _bag = new(); }"), ("Main.cs", "_bag.Parse();")));

    [Fact]
    public void Types_that_other_preprocessor_symbols_declare_count() =>
        Assert.Equal(["A.cs", "B.cs"], Reached(("A.cs", "#if OTHER\nclass Holder : Vendor.Legacy.Bag { }\n#endif"), ("B.cs", "class B { Holder? H; }")));

    [Theory]
    [InlineData("global using Vendor.Legacy;")]
    [InlineData("global using Sack = Vendor.Legacy.Bag;")]
    [InlineData("global using static Helpers;")]
    public void A_global_using_opens_the_whole_project(string import) =>
        Assert.Equal(["B.cs", "Globals.cs"], Reached(("Globals.cs", import), ("B.cs", "class B { }")));

    [Fact]
    public void A_global_alias_leads_to_it_as_the_type_does_that_it_stands_for() =>
        Assert.Equal(
            ["A.cs", "C.cs", "Globals.cs"],
            Reached(("Globals.cs", "global using Keeper = Holder;"), ("A.cs", "class Holder : Vendor.Legacy.Bag { }"), ("C.cs", "class C { Keeper? K; }"), ("D.cs", "class D { }")));

    [Fact]
    public void A_project_that_gets_it_from_another_assembly_is_open_as_a_whole() =>
        Assert.Equal(["B.cs"], Find(Project(isOpen: true, ("B.cs", "class B { }"))));

    [Fact]
    public void Types_of_another_project_lead_to_it() =>
        Assert.Equal(["A.cs", "B.cs"], Find(Project(isOpen: false, ("A.cs", "public class Holder : Vendor.Legacy.Bag { }")), Project(isOpen: false, ("B.cs", "class B { Holder? H; }"))));

    [Fact]
    public void An_assembly_that_passes_the_legacy_API_on_is_noticed()
    {
        var legacy = Legacy();
        var wrapper = CSharpCompilation.Create("Wrapper", [CSharpSyntaxTree.ParseText("public class W : Vendor.Legacy.Bag { }")], [.. Framework, legacy], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var path = Path.Combine(_folder.FullName, "Wrapper.dll");
        Assert.True(wrapper.Emit(path).Success);
        var user = CSharpCompilation.Create("User", [], [.. Framework, legacy, MetadataReference.CreateFromFile(path)]);
        var pack = Bind(user);

        Assert.True(pack.IsUsedByOthers(user, []));
        Assert.False(pack.IsUsedByOthers(user, [path]));
    }

    [Fact]
    public void Compilations_with_the_same_assemblies_share_a_bound_pack()
    {
        var legacy = Legacy();
        var pack = Bind(CSharpCompilation.Create("One", [], [.. Framework, legacy]));

        Assert.True(pack.IsBoundTo(CSharpCompilation.Create("Two", [], [.. Framework, legacy])));
        Assert.False(pack.IsBoundTo(CSharpCompilation.Create("Three", [], [.. Framework, Legacy()])));
        Assert.False(pack.IsBoundTo(CSharpCompilation.Create("Four", [], Framework)));
    }

    private static PortableExecutableReference Legacy()
    {
        const string Source = "namespace Vendor.Legacy { public class Bag { public int Parse() => 0; } public class Marker { } }";
        using var stream = new MemoryStream();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        Assert.True(CSharpCompilation.Create("Legacy", [CSharpSyntaxTree.ParseText(Source)], Framework, options).Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static CompiledPack Bind(Compilation compilation)
    {
        var definition = new PackDefinition
        {
            Id = "Test",
            Title = "Test",
            Version = "1.0.0",
            Packages = [],
            Legacy = new LegacyApi(["Legacy"], [LegacyMarker.Parse("T:Vendor.Legacy.Marker")]),
            Imports = [],
            Rules = [],
        };
        return CompiledPack.Create(definition, ImmutableDictionary<string, CodeRule>.Empty, compilation, CancellationToken.None)!;
    }

    private string[] Reached(params (string Name, string Text)[] files) => Find(Project(isOpen: false, files));

    private static string[] Find(params LegacyProject[] projects) =>
        [.. new LegacyReach(new SourceFiles(FormerNamespaces.None), new WorkLimit(jobs: null)).Find([.. projects], CancellationToken.None).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];

    private LegacyProject Project(bool isOpen, params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(_folder.FullName, name), text);
        }

        var inputs = CompilerInputs.Of(new LoadedProject
        {
            ProjectPath = Path.Combine(_folder.FullName, "P.csproj"),
            TargetFramework = "net10.0",
            CommandLine = [.. files.Select(f => f.Name)],
            BaseDirectory = _folder.FullName,
            OutputPath = Path.Combine(_folder.FullName, "P.dll"),
            ProjectReferences = [],
            ProjectFiles = [],
            Packages = [],
        });
        var compilation = CSharpCompilation.Create("P", [], [.. Framework, Legacy()]);
        return new LegacyProject(inputs, Bind(compilation), compilation, isOpen);
    }
}
