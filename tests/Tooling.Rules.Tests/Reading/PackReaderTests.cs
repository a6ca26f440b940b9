using Tooling.Reporting;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Rules.Tests.Reading;

public sealed class PackReaderTests
{
    private readonly PackDefinition _pack = PackReader.Read(ValidPack.Text, "pack.yaml");

    [Fact]
    public void Reads_what_the_pack_is()
    {
        Assert.Equal(("SystemCommandLine", "System.CommandLine beta4 to 2.0", "1.0.0"), (_pack.Id, _pack.Title, _pack.Version));
        Assert.Equal(["System.CommandLine", "System.CommandLine.Parsing"], _pack.Imports.AsEnumerable());
        Assert.Equal(["System.CommandLine"], _pack.Legacy.Assemblies.AsEnumerable());
        Assert.Equal(["T:System.CommandLine.Handler"], _pack.Legacy.Markers.Select(m => m.ToString()));
    }

    [Fact]
    public void A_marker_may_say_which_versions_of_its_assembly_are_legacy() =>
        Assert.Equal(new LegacyMarker("System.CommandLine.Command", "[2.0.0, 3.0.0)"), LegacyMarker.Parse("T:System.CommandLine.Command in [2.0.0, 3.0.0)"));

    [Fact]
    public void Reads_the_packages_that_it_moves() => Assert.Equal(
        [
            new PackageMove("System.CommandLine", "[2.0.0-beta1, 2.0.0-beta5)", "2.0.15", ToId: null, At(5, 5)),
            new PackageMove("System.CommandLine.Hosting", "[0.1.0, )", "none", ToId: null, At(8, 5)),
        ],
        _pack.Packages.AsEnumerable());

    [Fact]
    public void Reads_the_package_that_a_package_becomes()
    {
        var pack = PackReader.Read(ValidPack.With("    to: 2.0.15\n", "    to: 2.0\n    toId: Other.Package\n"), "pack.yaml");

        Assert.Equal(("2.0", "Other.Package"), (pack.Packages[0].To, pack.Packages[0].ToId));
    }

    [Fact]
    public void Reads_what_all_rules_have_in_the_order_of_the_file()
    {
        Assert.Equal(["SCL1001", "SCL1002", "SCL2001", "SCL9001"], _pack.Rules.Select(rule => rule.Id));
        Assert.Equal([Safety.Safe, Safety.Review, Safety.Review, Safety.Manual], _pack.Rules.Select(rule => rule.Safety));
        var rule = _pack.Rules[0];
        Assert.Equal(("Require options through Option.Required", "It was renamed.", "Never.", At(16, 5)), (rule.Title, rule.Why, rule.WhenNot, rule.Position));
        Assert.Equal([new RuleExample("option.IsRequired = true;\n", "option.Required = true;\n")], rule.Examples.AsEnumerable());
        Assert.Equal("A collection replaces\nthe method.", _pack.Rules[1].Why);
        Assert.Null(_pack.Rules[3].Examples.Single().After);
    }

    [Fact]
    public void Reads_maps_in_their_short_and_long_form() => Assert.Equal(
        [
            new SymbolMap("P:System.CommandLine.Option.IsRequired", "P:System.CommandLine.Option.Required", At(22, 9)),
            new SymbolMap("N:System.CommandLine.Builder", To: null, At(23, 9)),
        ],
        Assert.IsType<MapRule>(_pack.Rules[0]).Maps.AsEnumerable());

    [Fact]
    public void Reads_templates_with_the_places_where_their_code_begins()
    {
        var rule = Assert.IsType<TemplateRule>(_pack.Rules[1]);

        Assert.Equal(["T"], rule.TypeParameters.AsEnumerable());
        Assert.Equal(
            [
                new TemplateCapture("command", "System.CommandLine.Command", ModernType: null, At(38, 9)),
                new TemplateCapture("option", "System.CommandLine.Option<T>", "System.CommandLine.Option<T>", At(39, 9)),
            ],
            rule.Captures.AsEnumerable());
        Assert.Equal([new TemplateRewrite("command.AddOption(option)", "command.Options.Add(option)", At(41, 19), At(42, 19))], rule.Rewrites.AsEnumerable());
    }

    [Fact]
    public void Reads_coded_and_manual_rules()
    {
        Assert.Equal("SetHandler", Assert.IsType<CodedRule>(_pack.Rules[2]).Code);
        var manual = Assert.IsType<ManualRule>(_pack.Rules[3]);
        Assert.Equal("Set HelpOption.Action.", manual.Advice);
        Assert.Equal("M:System.CommandLine.Builder.CommandLineBuilderExtensions.UseHelp*", manual.Symbols[1].From);
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("---\n")]
    [InlineData("# A comment.\n\n")]
    public void Takes_what_editors_put_in_front(string prefix) =>
        Assert.Equal("SystemCommandLine", PackReader.Read(prefix + ValidPack.Text, "pack.yaml").Id);

    [Fact]
    public void Reads_the_same_from_windows_line_endings()
    {
        var pack = PackReader.Read(ValidPack.Text.ReplaceLineEndings("\r\n"), "pack.yaml");

        Assert.Equal(_pack.Rules.Select(rule => rule.Position), pack.Rules.Select(rule => rule.Position));
        Assert.Equal(_pack.Rules[0].Examples, pack.Rules[0].Examples.AsEnumerable());
    }

    [Theory]
    [InlineData("P:A.B.C -> M:A.B.C(System.Int32)")]
    [InlineData("M:A.B.C -> P:A.B.C")]
    [InlineData("P:A.B.C -> F:A.B.C")]
    [InlineData("M:A.B`1.#ctor(System.Func{`0,System.String[]},System.Int32@) -> M:A.B`1.#ctor")]
    [InlineData("M:A.B.op_Implicit(A.B)~System.String -> M:A.B.ToString")]
    [InlineData("M:A.B.System#IDisposable#Dispose -> M:A.B.Dispose")]
    [InlineData("T:A.B`2.Nested -> T:A.C`2")]
    [InlineData("N:A -> N:B.C")]
    [InlineData("E:A.B.C -> E:A.B.D")]
    public void Takes_every_kind_of_documentation_id(string map)
    {
        var yaml = ValidPack.With("P:System.CommandLine.Option.IsRequired -> P:System.CommandLine.Option.Required", $"'{map}'");

        Assert.IsType<MapRule>(PackReader.Read(yaml, "pack.yaml").Rules[0]);
    }

    [Theory]
    [InlineData("command.AddOption<T>(option)", "command.Options.Add(name: option)")]
    [InlineData("command.Run(value => value.Go(option), out var result, out _)", "command.Run(option, nameof(command), result)")]
    [InlineData("new Command { Name = option, ..command }", "new Command { name = option }")]
    [InlineData("command.Add(option)?.next[0]", "(T)command!.Add(option)")]
    [InlineData("command switch { var other => other.Go(option) }", "from x in command select x.Go(option)")]
    [InlineData("await command.Go(option)", "await global::System.Threading.Tasks.Task.Run(async () => await command.Go(option))")]
    [InlineData("command.Go(option: option, count: 1)", "command.Go(static () => { foreach (var item in option) { item.Go(); } })")]
    public void Takes_expressions_of_all_shapes(string before, string after)
    {
        var yaml = ValidPack.With("- before: command.AddOption(option)\n          after: \"command.Options.Add(option)\"", $"- before: '{before}'\n          after: '{after}'");

        Assert.Equal(before, Assert.IsType<TemplateRule>(PackReader.Read(yaml, "pack.yaml").Rules[1]).Rewrites.Single().Before);
    }

    private static PackPosition At(int line, int column) => new("pack.yaml", line, column);
}
