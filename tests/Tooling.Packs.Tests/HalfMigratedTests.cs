using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;

namespace Tooling.Packs.Tests;

/// <summary>Code that was migrated in part after its package was raised: what is modern already is explained by the modern library, where the legacy one that stands in can't.</summary>
public sealed class HalfMigratedTests
{
    private const string Code = """
        using System.Text.Json;
        using ModelContextProtocol.Client;
        using ModelContextProtocol.Protocol;

        static class Client
        {
            public static async Task<string> AskAsync(IMcpClient client)
            {
                CallToolResult result = await client.CallToolAsync("echo");
                return result.IsError is true ? "" : ((TextContentBlock)result.Content[0]).Text;
            }

            public static ElicitResult Accept() => new() { Action = "accept", Content = new Dictionary<string, JsonElement>() };
        }
        """;

    [Fact]
    public void Only_what_is_legacy_is_found()
    {
        var fixture = Fixture.Read("ModelContextProtocol/Content/blocks_of_0_3.fixture.cs");
        var (compilation, tree) = FixtureCompiler.Compile(fixture, Code, ReferenceSet.Modern(fixture.Pack));
        var bound = BoundPack.Raised(BuiltInPacks.All.Single(p => p.Id == fixture.Pack), compilation, CancellationToken.None)!;

        var match = Assert.Single(bound.Analyze(compilation.GetSemanticModel(tree), CancellationToken.None).Matches);

        Assert.Equal(("MCPM1002", FindingKind.Rewrite), (match.Rule.Id, match.Kind));
    }

    /// <summary>What the name of a command is made of is missing; that a command is created is not.</summary>
    [Fact]
    public void Creations_with_arguments_of_missing_types_are_no_questions_in_modern_code()
    {
        var fixture = Fixture.Read("SystemCommandLine/HandlerClasses/asynchronous.fixture.cs");
        var (compilation, tree) = FixtureCompiler.Compile(
            fixture,
            """
            using System.CommandLine;

            static class Program
            {
                static int Main(string[] args)
                {
                    Command command = new(Missing.Name);
                    command.SetAction(_ => 3);
                    return new RootCommand { command }.Parse(args).Invoke();
                }
            }
            """,
            ReferenceSet.Modern(fixture.Pack));
        var bound = BoundPack.Raised(BuiltInPacks.All.Single(p => p.Id == fixture.Pack), compilation, CancellationToken.None)!;

        Assert.Empty(bound.Analyze(compilation.GetSemanticModel(tree), CancellationToken.None).Matches);
    }

    /// <summary>A package that can't be restored leaves types unknown, and its members may be called like new ones.</summary>
    [Theory]
    [InlineData("Missing.Settings.Hidden = true;", false)]
    [InlineData("_ = Missing?.Hidden;", false)]
    [InlineData("_ = new Missing { Hidden = true, Style = { Required = true } };", false)]
    [InlineData("[Missing(Required = true)] static void Run() { }", false)]
    [InlineData("_ = new Option<int>(\"--count\") { Hidden = true };", true)]
    [InlineData("new Option<int>(\"--count\").HelpName = \"n\";", true)]
    [InlineData("_ = new Option<int>(\"--count\") { HelpName = \"n\" };", true)]
    [InlineData("new Argument<int>(\"count\").HelpName = \"n\";", false)]
    [InlineData("_ = new RootCommand().Parse(args).CommandResult is { Errors: [] };", true)]
    [InlineData("_ = new RootCommand().Parse(args) is { Errors: [] };", false)]
    [InlineData("new RootCommand().Options.Add(new Option<int>(\"--count\"));", true)]
    public void Members_that_only_the_modern_API_has_are_a_sign_of_modern_code(string statement, bool isModern)
    {
        var fixture = Fixture.Read("SystemCommandLine/HandlerClasses/asynchronous.fixture.cs");
        var code = $$"""
            using System.CommandLine;

            static class Program
            {
                static int Main(string[] args)
                {
                    {{statement}}
                    return new RootCommand().Invoke(args);
                }
            }
            """;
        var (compilation, tree) = FixtureCompiler.Compile(fixture, code, ReferenceSet.Legacy(fixture.Pack));
        var pack = BuiltInPacks.All.Single(p => p.Id == fixture.Pack);

        Assert.Equal(isModern, HalfMigratedCode.OnModern(pack, [tree], compilation, CancellationToken.None) is not null);
    }
}
