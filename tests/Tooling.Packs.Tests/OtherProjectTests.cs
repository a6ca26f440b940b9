using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;

namespace Tooling.Packs.Tests;

/// <summary>What one project changes, as a project sees it that refers to it.</summary>
public sealed class OtherProjectTests
{
    private const string Pack = "SystemCommandLine";

    private const string Library = """
        using System;
        using System.CommandLine;
        using System.CommandLine.Invocation;

        public static class Runner
        {
            public static void Register(Command command) => command.SetHandler(Run);

            public static void Run(InvocationContext context) => context.ExitCode = 3;

            public static void Print(InvocationContext context) => Console.WriteLine(context.ParseResult.Tokens.Count);
        }
        """;

    [Fact]
    public void A_new_context_that_a_changed_method_is_given_is_left_to_a_person()
    {
        var matches = Analyze("""
            using System.CommandLine;
            using System.CommandLine.Invocation;
            using System.CommandLine.Parsing;

            public static class Tests
            {
                public static int Run(RootCommand root)
                {
                    var context = new InvocationContext(root.Parse("a"));
                    Runner.Run(context);
                    return context.ExitCode;
                }
            }
            """);

        var match = Assert.Single(matches, m => m.Node.ToString().StartsWith("new InvocationContext", StringComparison.Ordinal));
        Assert.Equal(FindingKind.Manual, match.Kind);
        Assert.StartsWith("'Run' is declared in the project Library, where it gets another signature", match.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_context_that_other_methods_are_given_is_rewritten()
    {
        var matches = Analyze("""
            using System.CommandLine;
            using System.CommandLine.Invocation;
            using System.CommandLine.Parsing;

            public static class Tests
            {
                public static void Run(RootCommand root) => Runner.Print(new InvocationContext(root.Parse("a")));
            }
            """);

        Assert.DoesNotContain(matches, m => m.Kind == FindingKind.Manual);
    }

    [Fact]
    public void A_handler_that_calls_a_changed_method_is_left_to_a_person()
    {
        var matches = Analyze("""
            using System.CommandLine;

            public static class Other
            {
                public static void Configure(Command command) => command.SetHandler(context => Runner.Run(context));
            }
            """);

        Assert.Contains(matches, m => m.Kind == FindingKind.Manual && m.Reason!.StartsWith("'Run' is declared in the project Library", StringComparison.Ordinal));
    }

    /// <summary>Analyzes the code of a project that refers to <see cref="Library"/>.</summary>
    private static IReadOnlyList<Match> Analyze(string code)
    {
        var references = ReferenceSet.Legacy(Pack);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        var library = references.Empty.WithOptions(options).WithAssemblyName("Library").AddSyntaxTrees(CSharpSyntaxTree.ParseText(Library, path: "Runner.cs"));
        var tree = CSharpSyntaxTree.ParseText(code, path: "Tests.cs");
        var project = references.Empty.WithOptions(options).WithAssemblyName("Tests").AddReferences(library.ToMetadataReference()).AddSyntaxTrees(tree);
        Assert.Empty(FixtureCompiler.Errors(project));
        return [.. RuleEngine.Analyze(references.CompiledPack!, project.GetSemanticModel(tree), CancellationToken.None).Matches];
    }
}
