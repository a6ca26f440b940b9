using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs;
using Xunit;

namespace Tooling.Analyzers.Tests;

/// <summary>The pack is bound once for compilations that have the legacy API's symbols in common.</summary>
public sealed class EarlierBindingsTests
{
    private const string Code = "using System.CommandLine; class A { Option<int> _a = new(\"--a\", \"text\"); }";

    private static readonly MigrationPack Pack = BuiltInPacks.All.Single(p => p.Id == Analysis.Pack);

    [Fact]
    public void The_next_compilation_of_the_same_references_is_given_the_same()
    {
        var first = Analysis.Compile(Code, Analysis.Legacy.References);
        var second = first.RemoveAllSyntaxTrees().AddSyntaxTrees(CSharpSyntaxTree.ParseText(Code.Replace("A", "B", StringComparison.Ordinal)));

        var (one, two) = (Bind(first), Bind(second));

        Assert.Same(one.Pack, two.Pack);
        Assert.NotEmpty(two.Analyze(second.SyntaxTrees[0], CancellationToken.None).Matches);
    }

    [Fact]
    public void Other_symbols_of_the_same_library_are_bound_to_anew()
    {
        var first = Analysis.Compile(Code, Analysis.Legacy.References);
        var others = Analysis.Legacy.References.Select(reference => reference is PortableExecutableReference { FilePath: { } path } ? MetadataReference.CreateFromFile(path) : reference);
        var second = Analysis.Compile(Code, [.. others]);

        var (one, two) = (Bind(first), Bind(second));

        Assert.NotSame(one.Pack, two.Pack);
        Assert.Equal(one.Analyze(first.SyntaxTrees[0], CancellationToken.None).Matches.Select(m => m.Span), two.Analyze(second.SyntaxTrees[0], CancellationToken.None).Matches.Select(m => m.Span));
    }

    private static BoundPack Bind(Compilation compilation) => BoundPack.Legacy(Pack, compilation, CancellationToken.None)!;
}
