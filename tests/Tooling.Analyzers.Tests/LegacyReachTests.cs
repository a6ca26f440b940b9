using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs;
using Tooling.Rules.Matching;

namespace Tooling.Analyzers.Tests;

/// <summary>Which files can get at the legacy API, whatever their members are called: the analyzer looks at no others.</summary>
public sealed class LegacyReachTests
{
    private const string Holder = "public class Holder { public static System.CommandLine.Command Root = new(\"x\"); }";

    /// <summary>Without the packages beside the library, which use it.</summary>
    private static readonly ImmutableArray<MetadataReference> References =
        [.. Analysis.Legacy.References.OfType<PortableExecutableReference>().Where(r => Path.GetFileName(r.FilePath) != "System.CommandLine.Rendering.dll")];

    [Fact]
    public void A_file_that_names_the_namespace_reaches_it() =>
        Assert.Equal(["0.cs"], Reached("using System.CommandLine; class A { }"));

    [Fact]
    public void A_file_whose_members_only_share_names_with_it_does_not() =>
        Assert.Equal(["0.cs"], Reached("using System.CommandLine; class A { }", "class B { B Parse(B b) => b.Parse(b); }"));

    [Fact]
    public void Types_of_files_that_reach_it_lead_to_it_step_by_step() =>
        Assert.Equal(["0.cs", "1.cs", "2.cs"], Reached(Holder, "class Registry { public Holder All; }", "class C { object M(Registry r) => r; }", "class D { }"));

    [Theory]
    [InlineData("static class E { public static System.CommandLine.Command MakeRoot(this string name) => new(name); }")]
    [InlineData("static class E { public class Inner { } public static System.CommandLine.Command MakeRoot<T>(this T name) => new(\"x\"); }")]
    public void Extension_methods_lead_to_it_although_no_type_is_named(string extensions) =>
        Assert.Equal(["0.cs", "1.cs"], Reached(extensions, "class B { object M() => \"x\".MakeRoot(); }"));

    [Fact]
    public void Top_level_statements_see_what_the_class_of_the_program_declares() =>
        Assert.Equal(["0.cs", "1.cs"], Reached("partial class Program { static System.CommandLine.Command _root = new(\"x\"); }", "System.Console.WriteLine(_root);"));

    [Theory]
    [InlineData("global using System.CommandLine;")]
    [InlineData("global using Legacy = System.CommandLine.Command;")]
    [InlineData("global using static Helpers;")]
    public void A_global_using_opens_the_whole_project(string import) =>
        Assert.Equal(["0.cs", "1.cs"], Reached(import, "class B { }"));

    [Fact]
    public void A_global_alias_leads_to_it_as_the_type_does_that_it_stands_for() =>
        Assert.Equal(["0.cs", "1.cs", "2.cs"], Reached(Holder, "global using Keeper = Holder;", "class C { Keeper K; }", "class D { }"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Another_project_that_uses_it_opens_the_whole_project(bool isBuilt)
    {
        var other = CSharpCompilation.Create("Other", [CSharpSyntaxTree.ParseText(Holder)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        Assert.True(other.Emit(stream).Success);

        Assert.Equal(["0.cs"], Reached([isBuilt ? MetadataReference.CreateFromImage(stream.ToArray()) : other.ToMetadataReference()], "class B { }"));
    }

    [Fact]
    public async Task Legacy_code_that_names_no_namespace_is_reported()
    {
        var compilation = Analysis.Compile(Holder, Analysis.Legacy.References)
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText("class User { void M() => Holder.Root.AddAlias(\"y\"); }", path: "User.cs"));

        var diagnostic = Assert.Single(await Analysis.RunAsync(compilation));

        Assert.Equal("User.cs", diagnostic.Location.SourceTree!.FilePath);
    }

    private static IEnumerable<string> Reached(params string[] files) => Reached(ImmutableArray<MetadataReference>.Empty, files);

    private static IEnumerable<string> Reached(ImmutableArray<MetadataReference> others, params string[] files)
    {
        var compilation = CSharpCompilation.Create("App", files.Select((text, i) => CSharpSyntaxTree.ParseText(text, path: $"{i}.cs")), [.. References, .. others]);
        var pack = BuiltInPacks.All.Single(p => p.Id == Analysis.Pack);
        var reach = new LegacyReach(CompiledPack.Create(pack.Definition, pack.CodeRules, compilation, CancellationToken.None)!, compilation);
        return compilation.SyntaxTrees.Where(reach.Contains).Select(t => t.FilePath);
    }
}
