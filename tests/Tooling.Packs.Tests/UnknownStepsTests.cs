using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.Tests;

/// <summary>Steps of a builder with something in their lambda that a missing package has: the compiler takes no overload then, whichever is meant.</summary>
public sealed class UnknownStepsTests
{
    private const string Open = """
        using System;
        using System.CommandLine;
        using System.CommandLine.Builder;
        using System.CommandLine.Invocation;
        using System.CommandLine.Parsing;
        using System.Threading.Tasks;
        using Absent;

        var count = new Option<int>("--count");
        var root = new RootCommand { count };
        var builder = new CommandLineBuilder(root).UseDefaults();

        """;

    [Theory]
    [InlineData("AddMiddleware(context => Missing.Do(context.ParseResult.GetValueForOption(count)))", "Missing.Do(context.GetValue(count));")]
    [InlineData("AddMiddleware(async (context, next) => { Missing.Do(); await next(context); })", "Missing.Do();")]
    [InlineData("AddMiddleware(async (context, next) => { Missing.Do(); await next(context); }, MiddlewareOrder.Configuration)", "Missing.Do();")]
    [InlineData("UseExceptionHandler((e, context) => { Missing.Do(e); context.ExitCode = 3; })", "Missing.Do(e);")]
    public void A_step_is_one_of_its_pipeline(string before, string after)
    {
        var (text, unresolved) = Migrate($"builder.{before};\nreturn builder.Build().Invoke(args);");

        Assert.Empty(unresolved);
        Assert.Contains(after, text, StringComparison.Ordinal);
        Assert.DoesNotContain("builder", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UseMissing(context => { })")]
    [InlineData("UseHelp(Missing.Layout)")]
    [InlineData("AddMiddleware(Missing.Middleware)")]
    public void A_step_that_is_not_known_leaves_the_pipeline(string step)
    {
        var (text, _) = Migrate($"builder.{step};\nreturn builder.Build().Invoke(args);");

        Assert.Contains("builder.Build().Invoke(args)", text, StringComparison.Ordinal);
    }

    private static (string Text, IEnumerable<string> Unresolved) Migrate(string code)
    {
        var references = ReferenceSet.Legacy("SystemCommandLine");
        var tree = CSharpSyntaxTree.ParseText(Open + code, path: "Program.cs");
        var compilation = references.Empty.WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication)).AddSyntaxTrees(tree);
        var analysis = RuleEngine.Analyze(references.CompiledPack!, compilation.GetSemanticModel(tree), CancellationToken.None);
        var text = tree.ToString();

        return (FileRewriter.Rewrite(analysis).Text.ToString(), analysis.Matches.Where(m => m.Kind == FindingKind.Unresolved).Select(m => text.Substring(m.Span.Start, m.Span.Length)));
    }
}
