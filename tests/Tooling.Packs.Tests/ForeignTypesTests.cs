using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;
using Tooling.Rules;

namespace Tooling.Packs.Tests;

/// <summary>Code of a project of which a package is missing: what comes from that is no question for the rules, what could come from the library is.</summary>
public sealed class ForeignTypesTests
{
    private const string Pack = "ModelContextProtocol";

    [Theory]
    [InlineData("var captions = await new CaptionStore().Captions.GetAsync(1);\nConsole.WriteLine(string.Concat(captions.Items.Select(c => c.Text)));")]
    [InlineData("CaptionStore store = CaptionStore.Open();\nforeach (var item in store.Items) { Console.WriteLine(item?.Content + item!.Data[0].MimeType); }")]
    public void What_a_missing_package_gives_is_no_question(string code) => Assert.Empty(UnresolvedIn($"using Captions.Explode;\nusing {Pack}.Client;\n{code}"));

    [Theory]
    [InlineData("var answer = await Connect().CallToolAsync(\"echo\");\nConsole.WriteLine(answer.Content);", "CallToolAsync", "Content")]
    [InlineData("static async Task<object> OfAsync(IMcpClient client) => (await client.CallToolAsync(1)).Content;", "CallToolAsync", "Content")]
    public void What_has_no_name_or_comes_from_the_library_is_one(string code, params string[] expected) =>
        Assert.Equal(expected, UnresolvedIn($"using Captions.Explode;\nusing {Pack}.Client;\n{code}"));

    [Theory]
    [InlineData("")]
    [InlineData("using ModelContextProtocol.Missing;\n")]
    public void Without_a_missing_package_it_is_one(string import) =>
        Assert.Equal(["Content"], UnresolvedIn($"{import}using {Pack}.Client;\nCaptionStore store = CaptionStore.Open();\nConsole.WriteLine(store.Content);"));

    private static IEnumerable<string> UnresolvedIn(string code)
    {
        var references = ReferenceSet.Legacy(Pack);
        var tree = CSharpSyntaxTree.ParseText("using System;\nusing System.Linq;\nusing System.Threading.Tasks;\n" + code, path: "Program.cs");
        var compilation = references.Empty.WithOptions(new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication)).AddSyntaxTrees(tree);
        var text = tree.ToString();

        return RuleEngine.Analyze(references.CompiledPack!, compilation.GetSemanticModel(tree), CancellationToken.None).Matches
            .Where(m => m.Kind == FindingKind.Unresolved).Select(m => text.Substring(m.Span.Start, m.Span.Length)).ToList();
    }
}
