using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;

namespace Tooling.Analyzers.Tests;

/// <summary>Packs that a project brings as additional files.</summary>
public sealed class BroughtPackTests
{
    private const string Code = """
        using System.CommandLine;

        var root = new RootCommand("A tool");
        root.AddAlias("tool");
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
            title: Add to Aliases
            safety: review
            why: Because.
            template:
              captures: { command: System.CommandLine.Command, alias: string }
              rewrites:
                - { before: command.AddAlias(alias), after: command.Aliases.Add(alias) }
            examples:
              - before: "static void M(Command command) => command.AddAlias(\"a\");"
                after: "static void M(Command command) => command.Aliases.Add(\"a\");"
        """;

    [Fact]
    public async Task A_rule_of_it_is_reported_under_the_one_id_with_its_own_in_front()
    {
        var found = Assert.Single(await RunAsync(Pack));

        Assert.Equal(("MIG0005", "OURS1001: Add to Aliases"), (found.Id, found.GetMessage(null)));
        Assert.Equal(("OURS1001", "Ours", "review"), (found.Properties[DiagnosticProperties.RuleId], found.Properties[DiagnosticProperties.PackId], found.Properties[DiagnosticProperties.Safety]));
    }

    [Fact]
    public async Task It_is_read_again_where_it_was_edited()
    {
        Assert.Contains("Add to Aliases", Assert.Single(await RunAsync(Pack)).GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("Say it anew", Assert.Single(await RunAsync(Pack.Replace("title: Add to Aliases", "title: Say it anew", StringComparison.Ordinal))).GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules:", "ruels:", 10)]
    [InlineData("OURS1001", "SCL1001", 11)]
    [InlineData("id: Ours", "id: SystemCommandLine", 1)]
    [InlineData("command.AddAlias(alias), after", "command.AddAlais(alias), after", 18)]
    public async Task A_mistake_is_a_warning_in_its_file(string right, string wrong, int line)
    {
        var diagnostics = await RunAsync(Pack.Replace(right, wrong, StringComparison.Ordinal));

        Assert.All(diagnostics, d => Assert.Equal(("MIG0004", "Ours.pack.yaml"), (d.Id, d.Location.GetLineSpan().Path)));
        Assert.Contains(line, diagnostics.Select(d => d.Location.GetLineSpan().StartLinePosition.Line + 1));
    }

    [Fact]
    public async Task Rules_made_of_code_are_refused()
    {
        var pack = Pack.Remove(Pack.IndexOf("    template:", StringComparison.Ordinal)) + "    code: Anything\n    examples:\n      - before: \"static void M() { }\"\n        after: \"static void M() { }\"\n";

        Assert.Contains("made of code", Assert.Single(await RunAsync(pack)).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_additional_files_are_none() => Assert.Empty(await RunAsync("{ oops", "pack.yaml"));

    /// <summary>With no pack of the product.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string pack, string path = "Ours.pack.yaml") =>
        await Analysis.RunAsync(Analysis.Compile(Code, Analysis.Legacy.References), [new Additional(path, pack)], new MigrationAnalyzer([]));

    private sealed class Additional(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
