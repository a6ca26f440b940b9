using Tooling.Packs;
using Tooling.Packs.Tests.Harness;
using Tooling.Rules.Model;

namespace Tooling.CodeFixes.Tests;

/// <summary>What the light bulb does at one place.</summary>
public sealed class CodeFixTests : IDisposable
{
    private const string Code = """
        using System.CommandLine;

        static class Tool
        {
            static int Run(string[] args)
            {
                var verbose = new Option<bool>("--verbose", "Says more");
                var root = new RootCommand("A tool");
                root.AddOption(verbose);
                root.AddOption(new Option<int>("--count", "How often"));
                return root.Invoke(args);
            }
        }
        """;

    private readonly LegacyWorkspace _workspace = new LegacyWorkspace().With("App", ("Program.cs", Code));

    [Fact]
    public async Task The_light_bulb_offers_the_rule_and_everything()
    {
        var actions = await _workspace.ActionsAsync("App", "SCL1001");

        Assert.Equal([("Add options through Command.Options", "SCL1001"), ("Migrate everything in this file", "migrate-all")], actions.Select(a => (a.Title, a.EquivalenceKey!)));
    }

    [Fact]
    public async Task One_place_is_fixed_and_no_other()
    {
        await _workspace.FixAsync("App", "SCL1001", "SCL1001");

        Assert.Equal(Code.Replace("root.AddOption(verbose)", "root.Options.Add(verbose)", StringComparison.Ordinal), _workspace.Text("App"));
    }

    [Fact]
    public async Task Where_the_package_was_raised_first_the_light_bulb_is_at_the_compilers_errors()
    {
        using var raised = new LegacyWorkspace { References = ReferenceSet.Modern(LegacyWorkspace.Pack) }.With("App", ("Program.cs", Code));

        await raised.FixAsync("App", "SCL1001", "migrate-all");
        await _workspace.FixAsync("App", "SCL1001", "migrate-all");

        Assert.Equal(_workspace.Text("App"), raised.Text("App"));
    }

    [Fact]
    public async Task Everything_in_the_file_is_fixed_at_once()
    {
        await _workspace.FixAsync("App", "SCL1001", "migrate-all");

        Assert.Contains("""var verbose = new Option<bool>("--verbose") { Description = "Says more" };""", _workspace.Text("App"), StringComparison.Ordinal);
        Assert.Contains("""root.Options.Add(new Option<int>("--count") { Description = "How often" });""", _workspace.Text("App"), StringComparison.Ordinal);
        Assert.Contains("return root.Parse(args).Invoke();", _workspace.Text("App"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_is_left_to_a_person_has_no_action()
    {
        using var workspace = new LegacyWorkspace().With("App", ("Program.cs", """
            using System.CommandLine;

            static class Tool
            {
                static void Configure(Command command) => Handler.SetHandler(/* the tool */ command, () => { });
            }
            """));

        Assert.Empty(await workspace.ActionsAsync("App", "SCL3001"));
    }

    [Fact]
    public void The_fixable_ids_are_those_of_rules_with_a_rewrite()
    {
        var expected = BuiltInPacks.All.SelectMany(p => p.Definition.Rules).Where(r => r is not ManualRule).Select(r => r.Id);

        Assert.Equal(expected.Order(StringComparer.Ordinal).Append("MIG0005"), new MigrationCodeFixProvider().FixableDiagnosticIds);
    }

    /// <summary>The lambda of a rewritten handler has no parameter type while the legacy library is referenced: nothing in it would be found any more.</summary>
    [Fact]
    public async Task What_a_fix_would_strand_is_fixed_along()
    {
        using var workspace = new LegacyWorkspace().With("App", ("Program.cs", """
            using System.CommandLine;

            static class Tool
            {
                static void Configure(Command command, Option<int> count, Option<bool> other)
                {
                    command.SetHandler(context =>
                    {
                        Console.WriteLine(context.ParseResult.GetValueForOption(count));
                    });
                    command.AddOption(count);
                }
            }
            """));

        await workspace.FixAsync("App", "SCL3001", "SCL3001");

        Assert.Contains("GetValue(count)", workspace.Text("App"), StringComparison.Ordinal);
        Assert.Contains("command.AddOption(count);", workspace.Text("App"), StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();
}
