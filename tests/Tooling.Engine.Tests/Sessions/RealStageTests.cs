using System.Collections.Immutable;
using System.Text;
using Tooling.Engine.CrashHost;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Sessions;

/// <summary>A stage of real projects: what breaks a project that builds on one is that one's failure, and the others stay.</summary>
public sealed class RealStageTests : IDisposable
{
    private readonly AssetCopy _tree = AssetCopy.Empty("a tree of independent projects");
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "1.2.3");

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_unit_that_breaks_who_builds_on_it_is_taken_back_alone()
    {
        foreach (var name in (string[])["A", "B", "C"])
        {
            _tree.Write($"{name}/{name}.csproj", ProjectWith("""<PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" />"""));
            _tree.Write($"{name}/{name}.cs", $"using System.CommandLine;\npublic static class {name} {{ public static void Set(Command command) => command.AddOption(new Option<int>(\"--count\")); }}\n");
        }

        _tree.Write("User/User.csproj", ProjectWith("""<ProjectReference Include="../B/B.csproj" />"""));
        _tree.Write("User/User.cs", "public static class User { public static string Name => nameof(B.Set); }\n");
        var original = File.ReadAllText(_tree.PathOf("B/B.cs"));
        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = _tree.Root }, null, CancellationToken.None);
        Assert.Equal(["A/A.csproj", "B/B.csproj", "C/C.csproj"], plan.Units.Select(u => u.Name));

        var run = await _engine.RunSessionAsync(
            _engine.BeginSession(Broken(plan), new SessionRequest(SessionMode.Incremental, ValidationLevel.Basic, new ScanRequest { Path = _tree.Root }, SessionPolicy.Default)), null, CancellationToken.None);

        Assert.Equal([true, false, true], run.Units.Select(u => u.IsApplied));
        Assert.Contains("User/User.cs", run.Units[1].Failure, StringComparison.Ordinal);
        Assert.Contains("CS0117", run.Units[1].Failure, StringComparison.Ordinal);
        Assert.Equal(original, File.ReadAllText(_tree.PathOf("B/B.cs")));
        Assert.Contains(".Options.Add(", File.ReadAllText(_tree.PathOf("C/C.cs")), StringComparison.Ordinal);

        // It was known at once whose failure it is: nothing was written twice.
        Assert.Equal([MigrationState.Applied, MigrationState.RolledBack, MigrationState.Applied], _engine.Status(_tree.Root).Migrations.Select(m => m.State));
    }

    public void Dispose() => _tree.Dispose();

    private static string ProjectWith(string item) => $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>{item}</ItemGroup></Project>\n";

    /// <summary>The member that the other project uses gets another name.</summary>
    private static Plan Broken(Plan plan)
    {
        ImmutableArray<byte> Renamed(PlannedFile file) => [.. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.NewContent.AsSpan()).Replace(" Set(", " Put(", StringComparison.Ordinal))];
        return plan with { Files = [.. plan.Files.Select(f => f.Path == "B/B.cs" ? f with { NewContent = Renamed(f), NewHash = SamplePlan.Hash(Renamed(f).AsSpan()) } : f)] };
    }
}
