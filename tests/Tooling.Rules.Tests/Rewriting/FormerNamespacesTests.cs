using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Model;

namespace Tooling.Rules.Tests.Rewriting;

/// <summary>Files of versions before the legacy one are read with the names of today, and stay as long as they are.</summary>
public sealed class FormerNamespacesTests
{
    private static readonly FormerNamespaces Former = new(
    [
        new FormerNamespace("Legacy.Old.Types", "Legacy", [], "Lib.Core"),
        new FormerNamespace("Legacy.Old.Wire", "Legacy.In", ["Inlet"], "Lib.Core"),
        new FormerNamespace("Legacy.Old.Wire", "Legacy.Out", [], "Lib.Core"),
    ]);

    [Theory]
    [InlineData("using Legacy.Old.Types;", "using Legacy          ;")]
    [InlineData("using Thing = Legacy.Old.Types.Thing;", "using Thing = Legacy          .Thing;")]
    [InlineData("using Legacy.Old.Wire;", "using Legacy.Out     ;")]
    [InlineData("using Legacy.Old.Wire; class C { Inlet a; }", "using Legacy.In      ; class C { Inlet a; }")]
    [InlineData("using Legacy.In; using Legacy.Old.Wire; class C { Inlet a; Outlet b; }", "using Legacy.In; using Legacy.Out     ; class C { Inlet a; Outlet b; }")]
    [InlineData("class C { object a = new Legacy.Old.Wire.Inlet(); object b = Legacy.Old.Wire.Inlet.All; }", "class C { object a = new Legacy.In      .Inlet(); object b = Legacy.In      .Inlet.All; }")]
    public void The_names_are_replaced_and_every_place_stays(string code, string read)
    {
        var tree = Former.Read(CSharpSyntaxTree.ParseText(code, path: "/src/File.cs"));

        Assert.Equal(read, tree.GetText().ToString());
        Assert.Equal("/src/File.cs", tree.FilePath);
        Assert.Contains(tree.GetRoot().DescendantNodes(), FormerNamespaces.Is);
    }

    [Theory]
    [InlineData("using Legacy; // Legacy.Old.Types\nclass C { string a = \"Legacy.Old.Types\"; }")]
    [InlineData("using Legacy.Old.Types;\nnamespace Legacy.Old.Types { class Thing { } }")]
    [InlineData("using Legacy.Old.Typesetting;")]
    public void Anything_else_is_read_as_it_is(string code)
    {
        var tree = CSharpSyntaxTree.ParseText(code);

        Assert.Same(tree, Former.Read(tree));
    }
}
