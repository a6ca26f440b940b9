using Microsoft.CodeAnalysis.CodeFixes;

namespace Tooling.CodeFixes.Tests;

/// <summary>The light bulb for rules of packs that a project brings: all are reported under one id.</summary>
public sealed class BroughtPackTests : IDisposable
{
    private const string Code = """
        using System.CommandLine;
        class Program
        {
            static void M(Command command)
            {
                command.AddAlias("a");
                command.AddName("b");
                command.AddName("c");
            }
        }
        static class Extensions
        {
            public static void AddName(this Command command, string name) => command.AddAlias(name);
        }
        """;

    private const string Pack = """
        id: Ours
        title: Ours
        version: 1.0.0
        packages:
          - { id: System.CommandLine, from: "[2.0.0-beta1, 2.0.0-beta5)", to: 2.0.0 }
        legacy:
          assemblies: [System.CommandLine]
          markers: ["T:System.CommandLine.Invocation.InvocationContext"]
        imports: [System.CommandLine]
        rules:
          - id: OURS1001
            title: Say the description
            safety: safe
            why: Because.
            template:
              captures: { command: System.CommandLine.Command, alias: string }
              rewrites:
                - { before: command.AddAlias(alias), after: command.Description = alias }
            examples:
              - before: "static void M(Command command) => command.AddAlias(\"a\");"
                after: "static void M(Command command) => command.Description = \"a\";"
          - id: OURS1002
            title: Name it
            safety: safe
            why: Because.
            map: [ P:System.CommandLine.Symbol.IsHidden -> P:System.CommandLine.Symbol.Hidden ]
            examples:
              - before: "static bool M(Command command) => command.IsHidden;"
                after: "static bool M(Command command) => command.Hidden;"
        """;

    private readonly LegacyWorkspace _workspace = new LegacyWorkspace().With("App", ("Program.cs", Code.Replace("command.AddName(\"b\")", "_ = command.IsHidden", StringComparison.Ordinal))).WithAdditional("Ours.pack.yaml", Pack);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public async Task The_action_is_named_after_the_rule()
    {
        var actions = await _workspace.ActionsAsync("App", "MIG0005");

        Assert.Contains(actions, action => action.Title == "OURS1001: Say the description" && action.EquivalenceKey == "OURS1001");
    }

    [Fact]
    public async Task Fix_all_of_one_rule_leaves_the_others()
    {
        await _workspace.FixAllAsync("App", FixAllScope.Document, "OURS1002", new MigrationCodeFixProvider().FixableDiagnosticIds);

        Assert.Contains("_ = command.Hidden;", _workspace.Text("App"), StringComparison.Ordinal);
        Assert.Contains("command.AddAlias(\"a\");", _workspace.Text("App"), StringComparison.Ordinal);
    }

    /// <summary>As <c>dotnet format --diagnostics MIG0005</c> asks, with the key of an action of some other rule.</summary>
    [Fact]
    public async Task Fix_all_of_the_one_id_takes_all_of_its_rules()
    {
        await _workspace.FixAllAsync("App", FixAllScope.Document, "SCL1004", ["MIG0005"]);

        Assert.Contains("_ = command.Hidden;", _workspace.Text("App"), StringComparison.Ordinal);
        Assert.Contains("command.Description = \"a\";", _workspace.Text("App"), StringComparison.Ordinal);
    }
}
