using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;
using Tooling.Rules;

namespace Tooling.Packs.Tests;

/// <summary>Options and arguments that are made of what a missing package has: what can't be rewritten is said, not passed over.</summary>
public sealed class UnknownValueTypesTests
{
    private const string Pack = "SystemCommandLine";

    [Theory]
    [InlineData("Option<Level> level = new(new[] { \"--level\" }, () => Level.Low, \"How much\");", "new")]
    [InlineData("var level = new Option<Level>(new[] { \"--level\" }, () => Level.Low, \"How much\");", "Option")]
    [InlineData("var fast = new Option<bool>(\"--fast\", description: \"Fast\", getDefaultValue: () => Missing.Fast);", "Option")]
    [InlineData("Argument<int> count = new($\"{Missing.Name}\", () => Missing.Count, \"How many\");", "new")]
    public void A_creation_that_does_not_bind_is_unresolved(string code, string expected) => Assert.Equal([expected], UnresolvedIn(code));

    [Theory]
    [InlineData("Option<int> level = new(\"--level\", \"-l\", \"-x\");")]
    [InlineData("var level = new Option<int>(\"--level\", \"-l\", \"-x\");")]
    [InlineData("var level = new Level<int>(() => Level.Low);")]
    public void What_does_not_compile_for_another_reason_is_no_question(string code) => Assert.Empty(UnresolvedIn(code));

    private static IEnumerable<string> UnresolvedIn(string code)
    {
        var references = ReferenceSet.Legacy(Pack);
        var tree = CSharpSyntaxTree.ParseText("using System;\nusing System.CommandLine;\n" + code, path: "Program.cs");
        var compilation = references.Empty.WithOptions(new CSharpCompilationOptions(Microsoft.CodeAnalysis.OutputKind.ConsoleApplication)).AddSyntaxTrees(tree);
        var text = tree.ToString();

        return RuleEngine.Analyze(references.CompiledPack!, compilation.GetSemanticModel(tree), CancellationToken.None).Matches
            .Where(m => m.Kind == FindingKind.Unresolved).Select(m => text.Substring(m.Span.Start, m.Span.Length)).ToList();
    }
}
