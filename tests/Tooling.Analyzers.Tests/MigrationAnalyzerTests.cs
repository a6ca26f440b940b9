using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Matching;

namespace Tooling.Analyzers.Tests;

/// <summary>What a developer sees in the compiler's output.</summary>
public sealed class MigrationAnalyzerTests
{
    private const string LegacyCode = """
        using System.CommandLine;

        var verbose = new Option<bool>("--verbose", "Says more");
        var root = new RootCommand("A tool");
        root.AddOption(verbose);
        return root.Invoke(args);
        """;

    [Fact]
    public async Task Legacy_code_is_a_warning_with_the_title_of_its_rule()
    {
        var diagnostics = await Analysis.RunAsync(Analysis.Compile(LegacyCode, Analysis.Legacy.References));

        Assert.Equal(["SCL2001", "SCL1001", "SCL4001"], diagnostics.Select(d => d.Id));
        Assert.All(diagnostics, d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
        Assert.Equal("Add options through Command.Options", diagnostics[1].GetMessage(null));
        Assert.Equal("AddOption", LegacyCode.Substring(diagnostics[1].Location.SourceSpan.Start, diagnostics[1].Location.SourceSpan.Length));
    }

    [Fact]
    public async Task Legacy_code_is_found_at_the_compilers_errors_where_the_package_was_raised_first()
    {
        var expected = await Analysis.RunAsync(Analysis.Compile(LegacyCode, Analysis.Legacy.References));
        var raised = Analysis.Compile(LegacyCode, Analysis.Modern.References);

        var diagnostics = await Analysis.RunAsync(raised);

        Assert.NotEmpty(raised.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Equal(expected.Select(d => (d.Id, d.Location.SourceSpan)), diagnostics.Select(d => (d.Id, d.Location.SourceSpan)));
    }

    [Fact]
    public async Task What_could_be_modern_already_is_left_to_a_person()
    {
        const string Code = """
            using System.CommandLine;

            var count = new Option<int>("--count", "-c");
            var root = new RootCommand();
            root.AddOption(count);
            """;

        var diagnostics = await Analysis.RunAsync(Analysis.Compile(Code, Analysis.Modern.References));

        Assert.Equal([("SCL2001", "manual"), ("SCL1001", "rewrite")], diagnostics.Select(d => (d.Id, d.Properties[DiagnosticProperties.Kind]!)));
    }

    [Fact]
    public async Task What_could_be_modern_is_left_to_a_person_where_code_was_migrated_before_its_package()
    {
        const string Code = """
            using System.CommandLine;

            var count = new Option<int>("--count", "Counts");
            var root = new RootCommand();
            root.AddOption(count);
            root.SetAction(_ => 0);
            return root.Parse(args).Invoke();
            """;

        var diagnostics = await Analysis.RunAsync(Analysis.Compile(Code, Analysis.Legacy.References));

        Assert.Equal([("SCL2001", "manual"), ("SCL1001", "rewrite")], diagnostics.Select(d => (d.Id, d.Properties[DiagnosticProperties.Kind]!)));
    }

    [Fact]
    public async Task A_required_flag_that_another_file_makes_global_is_left_to_a_person()
    {
        const string Code = """
            using System.CommandLine;

            internal static class Flags
            {
                public static readonly Option<bool> Sure = new("--sure") { IsRequired = true };
            }
            """;
        var alone = Analysis.Compile(Code, Analysis.Legacy.References, "Flags.cs").WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var used = alone.AddSyntaxTrees(CSharpSyntaxTree.ParseText("""
            using System.CommandLine;

            internal static class Commands
            {
                public static void Configure(Command command) => command.AddGlobalOption(Flags.Sure);
            }
            """, (CSharpParseOptions)alone.SyntaxTrees[0].Options, "Commands.cs"));

        Assert.Equal("rewrite", await KindAsync(alone));
        Assert.Equal("manual", await KindAsync(used));

        static async Task<string?> KindAsync(Compilation compilation) => (await Analysis.RunAsync(compilation)).Single(d => d.Id == "SCL1039").Properties[DiagnosticProperties.Kind];
    }

    [Fact]
    public async Task A_method_of_the_project_that_is_named_like_a_modern_one_makes_nothing_modern()
    {
        const string Code = """
            using System.CommandLine;
            using System.CommandLine.Invocation;

            var count = new Option<int>("--count", "Counts");
            var root = new RootCommand();
            root.SetAction(count);
            return root.Parse(args).Invoke();

            internal static class Extensions
            {
                public static void SetAction(this Command command, Option option) => command.AddOption(option);
            }
            """;

        var diagnostics = await Analysis.RunAsync(Analysis.Compile(Code, Analysis.Legacy.References));

        Assert.Contains("SCL2001", diagnostics.Where(d => d.Properties[DiagnosticProperties.Kind] == "rewrite").Select(d => d.Id));
    }

    [Fact]
    public async Task Modern_code_is_left_alone()
    {
        const string Code = """
            using System.CommandLine;

            var root = new RootCommand();
            root.Options.Add(new Option<int>("--count", "-c"));
            System.Console.WriteLine(root.Parse(args).Errors);
            """;

        Assert.Empty(await Analysis.RunAsync(Analysis.Compile(Code, Analysis.Modern.References)));
    }

    [Fact]
    public async Task Modern_code_is_left_alone_where_something_else_does_not_compile()
    {
        const string Code = """
            using System.CommandLine;

            var root = new RootCommand();
            root.Options.Add(new Option<int>("--count", "-c") { DefaultValueFactory = _ => Counts.One() });
            System.Console.WriteLine(root.Parse(args).Errors);

            static partial class Counts
            {
                public static partial int One();
            }
            """;

        Assert.Empty(await Analysis.RunAsync(Analysis.Compile(Code, Analysis.Modern.References)));
    }

    [Fact]
    public async Task Diagnostics_carry_the_findings_of_the_other_hosts()
    {
        var compilation = Analysis.Compile(LegacyCode, Analysis.Legacy.References);
        var pack = BuiltInPacks.All.Single(p => p.Id == Analysis.Pack);
        var compiled = CompiledPack.Create(pack.Definition, pack.CodeRules, compilation, CancellationToken.None)!;
        var analysis = RuleEngine.Analyze(compiled, compilation.GetSemanticModel(compilation.SyntaxTrees[0]), CancellationToken.None);
        var findings = FindingFactory.Create(compiled, analysis, "Program.cs");

        var diagnostics = await Analysis.RunAsync(compilation);

        Assert.Equal(findings.Select(f => f.Fingerprint), diagnostics.Select(d => d.Properties[DiagnosticProperties.Fingerprint]));
        Assert.All(diagnostics, d => Assert.Equal("rewrite", d.Properties[DiagnosticProperties.Kind]));
        Assert.All(diagnostics, d => Assert.Equal(Analysis.Pack, d.Properties[DiagnosticProperties.PackId]));
        Assert.All(diagnostics, d => Assert.False(d.Properties.ContainsKey(DiagnosticProperties.Reason)));
    }

    [Fact]
    public async Task What_is_left_to_a_person_says_what_to_do()
    {
        const string Code = """
            using System.CommandLine;
            using System.CommandLine.Help;

            var builder = new HelpBuilder(LocalizationResources.Instance);
            """;

        var diagnostics = await Analysis.RunAsync(Analysis.Compile(Code, Analysis.Legacy.References));

        var diagnostic = Assert.Single(diagnostics, d => d.Id == "SCL9001");
        Assert.Equal("manual", diagnostic.Properties[DiagnosticProperties.Kind]);
        Assert.StartsWith($"Move help customization to an action of the help option: {diagnostic.Properties[DiagnosticProperties.Reason]}", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Fact]
    public async Task What_cannot_be_decided_is_information()
    {
        const string Code = """
            using System.CommandLine;

            Missing root = Missing.Create();
            root.AddOption(new Option<bool>("--verbose"));
            """;

        var diagnostics = await Analysis.RunAsync(Analysis.Compile(Code, Analysis.Legacy.References));

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("SCL1001", "unresolved", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.Properties[DiagnosticProperties.Kind], diagnostic.Severity));
    }

    [Fact]
    public async Task A_name_that_everything_has_is_no_candidate_on_a_missing_type()
    {
        const string Code = """
            using System.CommandLine;

            Missing thing = Missing.Create();
            Console.WriteLine(thing.Name);
            thing.Build();
            thing.Write("done");
            thing.WriteTo.Console();
            """;

        Assert.Empty(await Analysis.RunAsync(Analysis.Compile(Code, Analysis.Legacy.References)));
    }

    [Fact]
    public async Task A_name_that_everything_has_is_a_candidate_where_the_library_led_to_it()
    {
        const string Code = """
            using System.CommandLine;
            using System.CommandLine.Builder;

            var parser = new CommandLineBuilder(new RootCommand()).UseMissing().Build();
            """;

        var diagnostics = await Analysis.RunAsync(Analysis.Compile(Code, Analysis.Legacy.References));

        Assert.Contains(diagnostics, d => d.Properties[DiagnosticProperties.Kind] == "unresolved" && d.Location.SourceTree!.GetText().ToString(d.Location.SourceSpan) == "Build");
    }

    [Fact]
    public async Task A_name_that_everything_has_is_a_candidate_on_what_the_library_passes_to_a_handler()
    {
        const string Code = """
            using System.CommandLine;

            new RootCommand().SetHandler(context => context.Console.Missing(), Missing.First, Missing.Second);
            """;

        var diagnostics = await Analysis.RunAsync(Analysis.Compile(Code, Analysis.Legacy.References));

        Assert.Contains(diagnostics, d => d.Properties[DiagnosticProperties.Kind] == "unresolved" && d.Location.SourceTree!.GetText().ToString(d.Location.SourceSpan) == "Console");
    }

    [Fact]
    public async Task Severities_are_configured_as_for_any_analyzer()
    {
        var compilation = Analysis.Compile(LegacyCode, Analysis.Legacy.References, severities: [new("SCL1001", ReportDiagnostic.Error), new("SCL4001", ReportDiagnostic.Suppress)]);

        var diagnostics = await Analysis.RunAsync(compilation);

        Assert.Equal([("SCL2001", DiagnosticSeverity.Warning), ("SCL1001", DiagnosticSeverity.Error)], diagnostics.Select(d => (d.Id, d.Severity)));
    }

    [Theory]
    [InlineData("Program.g.cs", "")]
    [InlineData("Program.cs", "// <auto-generated/>\n")]
    public async Task Generated_code_is_left_alone(string path, string header) =>
        Assert.Empty(await Analysis.RunAsync(Analysis.Compile(header + LegacyCode, Analysis.Legacy.References, path)));

    [Fact]
    public async Task A_file_without_a_trigger_has_no_diagnostics() =>
        Assert.Empty(await Analysis.RunAsync(Analysis.Compile("""Console.WriteLine("AddOptions");""", Analysis.Legacy.References)));

    [Fact]
    public async Task The_modern_library_has_no_diagnostics()
    {
        const string Code = """
            using System.CommandLine;

            var root = new RootCommand("A tool");
            root.Options.Add(new Option<bool>("--verbose", "-v"));
            return root.Parse(args).Invoke();
            """;

        Assert.Empty(await Analysis.RunAsync(Analysis.Compile(Code, Analysis.Modern.References)));
    }

    [Fact]
    public async Task A_rule_that_fails_is_reported_and_the_others_go_on()
    {
        var pack = BuiltInPacks.All.Single(p => p.Id == Analysis.Pack);
        var broken = new MigrationPack(pack.Id, pack.LegacyAssemblies, pack.LegacyNames, pack.CodeRules.SetItem("OptionConstructor", new BrokenRule()));

        var diagnostics = await Analysis.RunAsync(Analysis.Compile(LegacyCode, Analysis.Legacy.References), new MigrationAnalyzer([broken]));

        Assert.Equal(["MIG0002", "SCL1001", "SCL4001"], diagnostics.Select(d => d.Id));
        Assert.Equal("Rule SCL2001 failed in Program.cs: InvalidOperationException: The rule is broken.", diagnostics[0].GetMessage(null));
    }

    private sealed class BrokenRule : CodeRule
    {
        public override ImmutableArray<string> Triggers { get; } = ["Option"];

        public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
        {
            context.Manual(node, node.Span, "Reported before the failure: dropped.");
            throw new InvalidOperationException("The rule is broken.");
        }
    }
}
