using System.Diagnostics;
using System.Globalization;
using Benchmarks.Measuring;
using Tooling.Engine;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;

namespace Benchmarks.Running;

/// <summary>Applies independent projects unit by unit with a check after each, and as one stage with one check.</summary>
/// <param name="folder">An empty folder.</param>
internal sealed class IncrementalStages(string folder)
{
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "benchmark");

    /// <summary>Measures, and returns the report.</summary>
    /// <param name="projects">How many projects.</param>
    /// <param name="rounds">How often each is measured, in turns.</param>
    public async Task<string> MeasureAsync(int projects, int rounds)
    {
        Write(projects);
        await new MeasuredProcess("dotnet", ["restore", Path.Combine(folder, "All.slnx")], folder).RunAsync(TimeSpan.FromMinutes(10)).ConfigureAwait(false);
        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = folder }, null, CancellationToken.None).ConfigureAwait(false);
        var (alone, staged) = (new List<TimeSpan>(), new List<TimeSpan>());
        for (var round = 0; round < rounds; round++)
        {
            alone.Add(await RunAsync([.. plan.Units.Select(plan.Only)]).ConfigureAwait(false));
            staged.Add(await RunAsync([plan]).ConfigureAwait(false));
        }

        return string.Create(CultureInfo.InvariantCulture, $"""
            | {plan.Units.Length} independent projects | wall, s |
            | --- | ---: |
            | a check after each | {alone.Min().TotalSeconds:0.0} |
            | one stage, one check | {staged.Min().TotalSeconds:0.0} |

            The stage takes {staged.Min() / alone.Min():0.00} of the time; smallest of {rounds} rounds each.

            """);
    }

    /// <summary>Each plan in a session of its own; then all is taken back.</summary>
    private async Task<TimeSpan> RunAsync(IReadOnlyList<Plan> plans)
    {
        var watch = Stopwatch.StartNew();
        foreach (var plan in plans)
        {
            var open = _engine.BeginSession(plan, new SessionRequest(SessionMode.Incremental, ValidationLevel.Basic, new ScanRequest { Path = folder }, SessionPolicy.Default));
            var run = await _engine.RunSessionAsync(open, null, CancellationToken.None).ConfigureAwait(false);
            if (run.Units.FirstOrDefault(u => !u.IsApplied) is { } failed)
            {
                throw new InvalidOperationException(failed.Failure);
            }
        }

        var taken = watch.Elapsed;
        foreach (var _ in plans.SelectMany(plan => plan.Units))
        {
            await _engine.RollbackAsync(new RollbackRequest(folder, null, DryRun: false), null, CancellationToken.None).ConfigureAwait(false);
        }

        return taken;
    }

    private void Write(int projects)
    {
        var names = Enumerable.Range(0, projects).Select(i => string.Create(CultureInfo.InvariantCulture, $"Tool{i:00}")).ToList();
        foreach (var name in names)
        {
            Write($"{name}/{name}.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup>
                  <ItemGroup><PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" /></ItemGroup>
                </Project>

                """);
            Write($"{name}/Program.cs", """
                using System.CommandLine;

                var count = new Option<int>("--count", "How many.");
                var root = new RootCommand("A tool.");
                root.AddOption(count);
                root.SetHandler((int n) => System.Console.WriteLine(n), count);
                return root.Invoke(args);

                """);
        }

        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            Write(file, "<Project />\n");
        }

        Write("All.slnx", $"<Solution>\n{string.Concat(names.Select(name => $"  <Project Path=\"{name}/{name}.csproj\" />\n"))}</Solution>\n");
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
