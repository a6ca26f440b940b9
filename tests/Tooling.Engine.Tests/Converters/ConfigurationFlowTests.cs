using System.Text;
using Tooling.Engine.Processes;
using Tooling.Engine.Tests.Applying;
using Tooling.Reporting;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Converters;

/// <summary>A pack that a project brings, with rules about configuration: through scan, plan, apply and rollback on a real project.</summary>
public sealed class ConfigurationFlowTests : IDisposable
{
    private const string Settings = "{\n  // how long\n  \"Acme\": {\n    \"TimeoutMs\": 1500, // ms\n    \"Own\": true\n  }\n}\n";

    private readonly AssetCopy _tree = AssetCopy.Empty();
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "1.2.3");
    private readonly ScanRequest _request;

    public ConfigurationFlowTests()
    {
        _request = new ScanRequest { Path = _tree.Root };
        _tree.Write("Acme.pack.yaml", """
            id: Acme
            title: Acme 1 to 2
            version: 1.0.0
            packages: [ { id: System.CommandLine, from: "[2.0.0-beta4.22272.1]", to: 2.0.15 } ]
            legacy: { assemblies: [System.CommandLine], markers: ["T:System.CommandLine.Handler"] }
            rules:
              - id: ACME2001
                title: Name the timeout
                safety: safe
                why: It is a time now.
                configuration:
                  files: ["appsettings*.json"]
                  section: Acme
                  keys:
                    - { from: TimeoutMs, to: Timeout, convert: milliseconds-to-time }
                  defaults: { Retries: 3 }
                  unknown: report
                examples:
                  - before: '{ "Acme": { "TimeoutMs": 1000 } }'
                    after: '{ "Acme": { "Timeout": "00:00:01", "Retries": 3 } }'
              - id: ACME2002
                title: Name the style
                safety: safe
                why: It is called so.
                configuration: { files: ["*.csproj", "*.props"], section: properties, keys: [AcmeMode -> AcmeStyle] }
                examples:
                  - { format: msbuild, before: "<Project><PropertyGroup><AcmeMode>a</AcmeMode></PropertyGroup></Project>", after: "<Project><PropertyGroup><AcmeStyle>a</AcmeStyle></PropertyGroup></Project>" }

            """);
        WriteProject("Version=\"2.0.0-beta4.22272.1\"", "new RootCommand().Invoke(args)");
        _tree.Write("App/appsettings.json", Settings);
        _tree.Write("App/appsettings.Test.json", "{ \"acme\": { \"timeoutms\": \"${TIMEOUT}\" } }");
        _tree.Write("App/bin/appsettings.json", Settings);
        _tree.Write("App/Inner/appsettings.json", Settings);
    }

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task It_is_found_planned_applied_and_taken_back()
    {
        var before = TreeState.Of(_tree.Root).Without(IsOutput);
        var scan = await _engine.ScanAsync(_request, null, CancellationToken.None);
        var (plan, planned) = await _engine.PlanAsync(_request, null, CancellationToken.None);

        string[] expected =
        [
            "App/appsettings.Test.json(1,13) Manual What `${TIMEOUT}` stands for is known only where the file is used. Convert it there, and the key here, by hand.",
            "App/appsettings.json(3,3) Rewrite ",
            "App/appsettings.json(4,5) Rewrite ",
            "App/appsettings.json(5,5) Manual The pack does not know the key `Own` of `Acme`. It stays; look whether the new version still reads it.",
        ];
        Assert.Equal(expected, Told(scan));
        Assert.Equal(expected, Told(planned));
        Assert.Equal(scan.Findings.Select(f => f.Fingerprint), planned.Findings.Select(f => f.Fingerprint));
        Assert.Empty(scan.Problems);
        Assert.Equal(["App/App.csproj", "App/Program.cs", "App/appsettings.json"], Assert.Single(plan.Units).Files.AsEnumerable());
        Assert.Equal(["Acme@1.0.0"], plan.Packs.Where(pack => pack.StartsWith("Acme", StringComparison.Ordinal)));

        await _engine.ApplyAsync(plan, null, CancellationToken.None);

        Assert.Equal("{\n  // how long\n  \"Acme\": {\n    \"Timeout\": \"00:00:01.5000000\", // ms\n    \"Own\": true,\n    \"Retries\": 3\n  }\n}\n", await File.ReadAllTextAsync(_tree.PathOf("App/appsettings.json")));
        var (again, seen) = await _engine.PlanAsync(_request, null, CancellationToken.None);
        Assert.Empty(again.Files);
        Assert.Equal(["App/appsettings.Test.json(1,13) Manual"], Told(seen).Select(f => string.Join(' ', f.Split(' ')[..2])));

        await _engine.RollbackAsync(new RollbackRequest(_tree.Root, null, DryRun: false), null, CancellationToken.None);
        TreeState.Of(_tree.Root).Without(IsOutput).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_can_not_be_read_is_a_problem_and_a_pack_whose_example_does_not_come_out_is_not_used()
    {
        _tree.Write("App/appsettings.Test.json", "{\n  \"Acme\": {\n    \"TimeoutMs\" 5\n  }\n}\n");

        var scan = await _engine.ScanAsync(_request, null, CancellationToken.None);
        var (plan, planned) = await _engine.PlanAsync(_request, null, CancellationToken.None);

        var problem = Assert.Single(scan.Problems);
        Assert.Equal("App/appsettings.Test.json(3,17)", problem.Project);
        Assert.StartsWith("Not json that can be read: '5' is invalid", problem.Message, StringComparison.Ordinal);
        Assert.Equal(scan.Problems.AsEnumerable(), planned.Problems);
        Assert.Contains(plan.Files, file => file.Path == "App/appsettings.json");
        Assert.DoesNotContain(plan.Files, file => file.Path == "App/appsettings.Test.json");

        // What the scan keeps is not believed once a configuration file is another one.
        _tree.Write("App/appsettings.Test.json", "{}");
        Assert.Empty((await _engine.ScanAsync(_request, null, CancellationToken.None)).Problems);

        await File.WriteAllTextAsync(_tree.PathOf("Acme.pack.yaml"), (await File.ReadAllTextAsync(_tree.PathOf("Acme.pack.yaml"))).Replace("00:00:01", "00:00:02", StringComparison.Ordinal));
        var error = await Assert.ThrowsAsync<UserErrorException>(() => _engine.ScanAsync(_request, null, CancellationToken.None));
        Assert.Equal("""A pack can't be used: An example of rule `ACME2001` does not come out as it says. It becomes: { "Acme": { "Timeout": "00:00:01", "Retries": 3 } }""", error.Message);
        Assert.Equal("Acme.pack.yaml:7", error.Location);
    }

    [Fact]
    public async Task Files_of_other_encodings_and_project_files_are_converted_and_what_is_suppressed_is_marked()
    {
        await File.WriteAllTextAsync(_tree.PathOf("App/appsettings.json"), Settings.Replace("how long", "wie lang: \u00e4", StringComparison.Ordinal), Encoding.Unicode);
        _tree.Write("Directory.Build.props", "<Project>\r\n  <PropertyGroup>\r\n    <AcmeMode>loud</AcmeMode> <!-- of all -->\r\n  </PropertyGroup>\r\n</Project>\r\n");
        _tree.Write(".editorconfig", "root = true\n[*.Test.json]\ndotnet_diagnostic.ACME2001.severity = none\n[*.props]\ndotnet_diagnostic.ACME2001.severity = none\n");
        var before = TreeState.Of(_tree.Root).Without(IsOutput);

        var scan = await _engine.ScanAsync(_request, null, CancellationToken.None);
        var (plan, planned) = await _engine.PlanAsync(_request, null, CancellationToken.None);
        await _engine.ApplyAsync(plan, null, CancellationToken.None);

        Assert.All(new[] { scan, planned }, result => Assert.Equal(["App/appsettings.Test.json"], result.Findings.Where(f => f.SuppressedIn == SuppressionPlace.Configuration).Select(f => f.Path)));
        Assert.Equal("<Project>\r\n  <PropertyGroup>\r\n    <AcmeStyle>loud</AcmeStyle> <!-- of all -->\r\n  </PropertyGroup>\r\n</Project>\r\n", await File.ReadAllTextAsync(_tree.PathOf("Directory.Build.props")));
        var written = await File.ReadAllBytesAsync(_tree.PathOf("App/appsettings.json"));
        Assert.Equal(Encoding.Unicode.GetPreamble(), written[..2]);
        Assert.Equal("{\n  // wie lang: \u00e4\n  \"Acme\": {\n    \"Timeout\": \"00:00:01.5000000\", // ms\n    \"Own\": true,\n    \"Retries\": 3\n  }\n}\n", Encoding.Unicode.GetString(written[2..]));

        await _engine.RollbackAsync(new RollbackRequest(_tree.Root, null, DryRun: false), null, CancellationToken.None);
        TreeState.Of(_tree.Root).Without(IsOutput).ShouldBe(before);
    }

    [Fact]
    public async Task Where_the_package_was_raised_already_only_keys_are_converted()
    {
        WriteProject("Version=\"2.0.15\"", "new RootCommand().Parse(args).Invoke()");

        var (plan, planned) = await _engine.PlanAsync(_request, null, CancellationToken.None);

        Assert.Equal(["App/appsettings.Test.json(1,13) Manual", "App/appsettings.json(4,5) Rewrite"], Told(planned).Select(f => string.Join(' ', f.Split(' ')[..2])));
        Assert.Equal(["App/appsettings.json"], plan.Files.Select(file => file.Path));
        Assert.Equal(Settings.Replace("\"TimeoutMs\": 1500", "\"Timeout\": \"00:00:01.5000000\"", StringComparison.Ordinal), Encoding.UTF8.GetString([.. plan.Files[0].NewContent]));
    }

    [Fact]
    public async Task Where_the_package_stays_the_configuration_stays()
    {
        WriteProject("Version=\"$(FromElsewhere)\"", "new RootCommand().Invoke(args)");
        _tree.Write("App/App.csproj.user", "<Project><PropertyGroup><FromElsewhere>$([System.String]::Concat('2.0.0-beta4', '.22272.1'))</FromElsewhere></PropertyGroup></Project>");

        var (plan, planned) = await _engine.PlanAsync(_request, null, CancellationToken.None);

        Assert.Empty(plan.Files);
        Assert.Equal(4, Told(planned).Count());
        Assert.All(Told(planned), f => Assert.Contains(" Manual ", f, StringComparison.Ordinal));
        Assert.Contains(Told(planned), f => f.StartsWith("App/appsettings.json(4,5) Manual A project that it belongs to stays", StringComparison.Ordinal));
    }

    private void WriteProject(string version, string code)
    {
        _tree.Write("App/App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="System.CommandLine" {version} /><AdditionalFiles Include="../Acme.pack.yaml" /></ItemGroup>
            </Project>
            """);
        _tree.Write("App/Program.cs", $"using System.CommandLine;\nreturn {code};\n");
    }

    private static IEnumerable<string> Told(ScanResult result) =>
        result.Findings.Where(f => f.RuleId == "ACME2001").Select(f => FormattableString.Invariant($"{f.Path}({f.Range.StartLine},{f.Range.StartColumn}) {f.Kind} {f.Reason}"));

    private static bool IsOutput(string path) => path.Split('/') is var parts && (parts.Contains("obj") || parts.Contains(".migrate"));
}
