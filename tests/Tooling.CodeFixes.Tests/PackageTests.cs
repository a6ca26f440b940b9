using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;

namespace Tooling.CodeFixes.Tests;

/// <summary>The package as others use it: what is in it, and what it does in <c>dotnet build</c> and <c>dotnet format</c>.</summary>
public sealed class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>, IDisposable
{
    private const string LegacyCode = """
        using System.CommandLine;
        using System.CommandLine.Invocation;

        var verbose = new Option<bool>("--verbose", "Says more");
        var count = new Option<int>(new[] { "-c", "--count" }, () => 1, "How often");
        var path = new Argument<string>("path", "Where to look");
        var root = new RootCommand("A tool");
        root.AddOption(verbose);
        root.AddGlobalOption(count);
        var list = new Command("list", "Lists files");
        list.AddArgument(path);
        list.SetHandler((string path, int count) =>
        {
            Console.WriteLine($"{path} {count}");
        }, path, count);
        root.AddCommand(list);
        root.SetHandler(context =>
        {
            var more = context.ParseResult.GetValueForOption(verbose);
            context.ExitCode = more ? 1 : 0;
        });
        return await root.InvokeAsync(args);

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("analyzers-app-").FullName;

    [Fact]
    public void The_package_has_the_analyzers_and_nothing_else()
    {
        using var archive = ZipFile.OpenRead(feed.Package);

        var files = archive.Entries.Select(e => e.FullName).Where(n => !n.StartsWith("_rels/", StringComparison.Ordinal) && !n.StartsWith("package/", StringComparison.Ordinal) && n != "[Content_Types].xml");
        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "THIRD-PARTY-NOTICES.txt",
                "Tooling.Analyzers.nuspec",
                "analyzers/dotnet/cs/Tooling.Analyzers.dll",
                "analyzers/dotnet/cs/Tooling.CodeFixes.dll",
                "analyzers/dotnet/cs/Tooling.Packs.dll",
                "analyzers/dotnet/cs/Tooling.Reporting.dll",
                "analyzers/dotnet/cs/Tooling.Rules.dll",
                "analyzers/dotnet/cs/YamlDotNet.dll",
            ],
            files.Order(StringComparer.Ordinal));
        using var nuspec = archive.GetEntry("Tooling.Analyzers.nuspec")!.Open();
        var metadata = XDocument.Load(nuspec).Root!.Elements().Single();
        Assert.Equal("true", metadata.Elements().Single(e => e.Name.LocalName == "developmentDependency").Value);
        Assert.DoesNotContain(metadata.Descendants(), e => e.Name.LocalName == "dependency");
    }

    [Fact]
    public void A_real_project_is_reported_by_the_build_and_migrated_by_dotnet_format()
    {
        WriteProject("2.0.0-beta4.22272.1");

        AssertSucceeds("build", "-p:ErrorLog=out.sarif%2Cversion=2.1", "-nodeReuse:false", "-v", "q");
        var ids = ReportedIds();
        Assert.Equal(["SCL1001", "SCL1002", "SCL1003", "SCL1010", "SCL2001", "SCL2002", "SCL2004", "SCL3001", "SCL3002", "SCL3007", "SCL4001"], ids);

        AssertSucceeds(["format", "analyzers", "--diagnostics", .. ids, "--severity", "warn", "--no-restore"]);
        WriteProject("2.0.15", code: File.ReadAllText(Path.Combine(_folder, "Program.cs")));
        AssertSucceeds("build", "-nodeReuse:false", "-v", "q");

        var help = Command.Run(_folder, "dotnet", "run", "--no-build", "--", "list", "here", "-c", "3");
        Assert.True(help.ExitCode == 0 && help.Output.Contains("here 3", StringComparison.Ordinal), help.Output);
        Assert.Equal(1, Command.Run(_folder, "dotnet", "run", "--no-build", "--", "--verbose").ExitCode);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The ids of our diagnostics in the build's log: each with a fingerprint.</summary>
    private List<string> ReportedIds()
    {
        using var log = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "out.sarif")));
        var results = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Where(r => r.GetProperty("ruleId").GetString()!.StartsWith("SCL", StringComparison.Ordinal)).ToList();
        Assert.All(results, r => Assert.Matches("^[0-9a-f]{16}$", r.GetProperty("properties").GetProperty("customProperties").GetProperty("fingerprint").GetString()));
        Assert.All(results, r => Assert.Equal("warning", r.GetProperty("level").GetString()));
        return [.. results.Select(r => r.GetProperty("ruleId").GetString()!).Distinct().Order(StringComparer.Ordinal)];
    }

    private void WriteProject(string version, string code = LegacyCode)
    {
        File.WriteAllText(Path.Combine(_folder, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <OutputType>Exe</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="System.CommandLine" Version="{version}" />
                <PackageReference Include="Tooling.Analyzers" Version="{feed.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="local" value="{feed.Folder}" />
              </packageSources>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(_folder, "Program.cs"), code);
    }

    private void AssertSucceeds(params string[] arguments)
    {
        var result = Command.Run(_folder, "dotnet", arguments);
        Assert.True(result.ExitCode == 0, result.Output);
    }
}
