using Tooling.Engine;
using Tooling.Engine.Processes;
using Tooling.Reporting;
using Tooling.Reporting.Gating;
using Tooling.Reporting.Writers.Baselines;
using Tooling.Reporting.Writers.Reading;

namespace Tooling.Build.Tests;

/// <summary>A tree of real projects that refer to the package, in a folder of its own.</summary>
public sealed class TestTree : IDisposable
{
    public const string LegacyVersion = "2.0.0-beta4.22272.1";

    /// <summary>Legacy code with three findings.</summary>
    public const string Legacy = """
        using System.CommandLine;
        namespace Code;
        public static class NAME
        {
            public static Command Create()
            {
                var command = new Command("name");
                command.AddOption(new Option<int>("--count", "How often"));
                command.AddAlias("n");
                return command;
            }
        }

        """;

    private readonly BuildFeed _feed;

    public TestTree(BuildFeed feed)
    {
        _feed = feed;
        Root = Directory.CreateTempSubdirectory("build-tree-").FullName;
        Directory.CreateDirectory(Path.Combine(Root, ".git"));
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write("nuget.config", $"""<configuration><packageSources><add key="local" value="{feed.Folder}" /></packageSources></configuration>""");
        Write("Directory.Build.props", "<Project><PropertyGroup><NuGetAudit>false</NuGetAudit></PropertyGroup></Project>");
    }

    public string Root { get; }

    public string Package => $"""<PackageReference Include="Tooling.Build" Version="{_feed.Version}" PrivateAssets="all" />""";

    public string Version => _feed.Version;

    /// <summary>The folder of the feed.</summary>
    public string Feed => _feed.Folder;

    public static string Library => $"""<PackageReference Include="System.CommandLine" Version="{LegacyVersion}" />""";

    public static string CodeOf(string name) => Legacy.Replace("NAME", name, StringComparison.Ordinal);

    public string PathOf(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), content);
    }

    public void WriteProject(string path, string items, string properties = "", string frameworks = "<TargetFramework>net10.0</TargetFramework>") =>
        Write(path, $"<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    {frameworks}\n    {properties}\n  </PropertyGroup>\n  <ItemGroup>\n    {items}\n  </ItemGroup>\n</Project>\n");

    /// <summary>Builds, and gives what the build says in detail.</summary>
    public (int ExitCode, string Output) Build(string path, params string[] arguments) =>
        Command.Run(Root, ["build", path, "-nodeReuse:false", "-nologo", "-v:normal", .. arguments]);

    public Report Report() => JsonReportReader.Read(File.ReadAllBytes(PathOf(".migrate/cache/build/report.json")), "report.json");

    /// <summary>What the command line finds.</summary>
    public ScanResult Scan(string path) =>
        new MigrationEngine(new ProcessRunner(), TimeProvider.System, "0.0.0").ScanAsync(new ScanRequest { Path = PathOf(path), UseCache = false }, null, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>The command line's gate: its exit code.</summary>
    public (int ExitCode, string Output) Gate(string path) => Command.Run(Root, Path.Combine(AppContext.BaseDirectory, "dotnet-migrate.dll"), "gate", path);

    /// <summary>Tolerates some of what the build reported.</summary>
    public void WriteBaseline(IEnumerable<Finding> findings)
    {
        Directory.CreateDirectory(PathOf(".migrate"));
        File.WriteAllBytes(PathOf(".migrate/baseline.json"), BaselineFile.Write(new Baseline { Scope = ".", Entries = Baseline.EntriesOf(findings) }));
    }

    public static string[] Fingerprints(IEnumerable<Finding> findings) => [.. findings.Select(finding => $"{finding.Path} {finding.RuleId} {finding.Fingerprint}").Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
