using Tooling.Engine.Applying;
using Tooling.Engine.Processes;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Validation;

/// <summary>A real migration of a real solution, and what people do to it afterwards.</summary>
public sealed class ValidatorTests
{
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "1.2.3");

    [Fact]
    public async Task What_was_migrated_is_checked_against_the_ledger_and_the_originals()
    {
        using var copy = AssetCopy.Of("MultiTargeted");
        Assert.Empty((await ValidateAsync(copy)).Migrations);
        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = copy.Root }, null, CancellationToken.None);
        var legacy = await File.ReadAllTextAsync(copy.PathOf("App/Program.cs"));
        await _engine.ApplyAsync(plan, null, CancellationToken.None);
        var migrated = await File.ReadAllTextAsync(copy.PathOf("App/Program.cs"));

        var sound = await ValidateAsync(copy);
        Assert.True(sound is { IsValid: true, IsComplete: true }, Describe(sound));
        Assert.Equal(["runs", "files", "snapshots", "review", "compiler"], sound.Checks.Select(c => c.Name));

        // Code lives on: an edit is worth knowing, and fails only where that is asked for.
        copy.Write("App/Program.cs", migrated + "// edited\n");
        var edited = await ValidateAsync(copy);
        Assert.True(edited.IsValid, Describe(edited));
        Assert.Equal("App/Program.cs", Assert.Single(edited.Checks.SelectMany(c => c.Problems)).Place);
        Assert.Equal(["files"], Failed(await ValidateAsync(copy, strict: true)));

        copy.Write("App/Program.cs", migrated + "class Broken { int M() => nope; }\n");
        var broken = await ValidateAsync(copy);
        Assert.Equal(["compiler"], Failed(broken));
        Assert.Contains(broken.Checks.SelectMany(c => c.Problems), p => p.Message.StartsWith("CS0103", StringComparison.Ordinal) && p.Place!.StartsWith("App/Program.cs(", StringComparison.Ordinal));

        copy.Write("App/Program.cs", legacy);
        Assert.Equal(["files", "compiler"], Failed(await ValidateAsync(copy)));

        copy.Write("App/Program.cs", migrated);
        File.Delete(Directory.EnumerateFiles(new MigrateFolder(copy.Root).Snapshots, "*", SearchOption.AllDirectories).First(f => plan.Files.Any(p => p.OldHash == Path.GetFileName(f))));
        Assert.Equal(["snapshots"], Failed(await ValidateAsync(copy)));
    }

    [Fact]
    public async Task Units_are_migrations_of_their_own()
    {
        using var copy = TwoUnits();
        var request = new ScanRequest { Path = copy.Root };
        var (plan, _) = await _engine.PlanAsync(request, null, CancellationToken.None);

        var session = _engine.BeginSession(plan, new SessionRequest(SessionMode.Incremental, ValidationLevel.Basic, request, SessionPolicy.Default));
        var units = (await _engine.RunSessionAsync(session, null, CancellationToken.None)).Units;

        Assert.Equal([["First/First.csproj", "Second/Second.csproj"], ["src/Greeter/Greeter.csproj"]], units.Select(u => u.Unit.Projects.ToArray()));
        Assert.All(units, u => Assert.True(u.IsApplied && u.Validation is { IsValid: true }, u.Failure));
        Assert.Equal(plan.Files.Select(f => f.Path), units.SelectMany(u => u.Unit.Files));
        Assert.Equal(2, _engine.Status(copy.Root).Migrations.Length);
        Assert.Empty((await _engine.PlanAsync(request, null, CancellationToken.None)).Plan.Files);
    }

    [Fact]
    public async Task A_tool_is_migrated_with_the_projects_that_it_needs_and_no_others()
    {
        using var copy = TwoUnits();
        var request = new ScanRequest { Path = copy.Root };
        var tools = (await _engine.ScanAsync(request with { Tools = true }, null, CancellationToken.None)).Tools;
        var greeter = tools.First(t => t.Path.StartsWith("src/Greeter/", StringComparison.Ordinal)).CommandPath;

        var (plan, _) = await _engine.PlanAsync(request with { ToolNames = [greeter] }, null, CancellationToken.None);

        Assert.Equal(["src/Greeter/Greeter.csproj"], Assert.Single(plan.Units).Projects.ToArray());
        Assert.All(plan.Files, f => Assert.StartsWith("src/Greeter/", f.Path, StringComparison.Ordinal));
        Assert.All(plan.Findings, f => Assert.StartsWith("src/Greeter/", f.Path, StringComparison.Ordinal));
        var error = await Assert.ThrowsAsync<UserErrorException>(() => _engine.PlanAsync(request with { ToolNames = ["nobody"] }, null, CancellationToken.None));
        Assert.Contains(greeter, error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_migration_that_nobody_made_can_not_be_checked()
    {
        using var copy = AssetCopy.Of("Simple");

        var error = await Assert.ThrowsAsync<UserErrorException>(() => _engine.ValidateAsync(new ValidationRequest(new ScanRequest { Path = copy.Root }, ["0007"], ValidationLevel.Basic, Strict: false), null, CancellationToken.None));

        Assert.Contains("'0007'", error.Message, StringComparison.Ordinal);
    }

    private Task<ValidationResult> ValidateAsync(AssetCopy copy, bool strict = false) =>
        _engine.ValidateAsync(new ValidationRequest(new ScanRequest { Path = copy.Root }, [], ValidationLevel.Basic, strict), null, CancellationToken.None);

    private static IEnumerable<string> Failed(ValidationResult result) => result.Checks.Where(c => c.Outcome == CheckOutcome.Failed).Select(c => c.Name);

    private static string Describe(ValidationResult result) => string.Join('\n', result.Checks.SelectMany(c => c.Problems.Select(p => $"{c.Name} {c.Outcome}: {p.Place} {p.Message}")));

    private static AssetCopy TwoUnits()
    {
        var copy = AssetCopy.Of("LinkedFiles");
        using var other = AssetCopy.Of("Simple");
        foreach (var file in Directory.EnumerateFiles(other.PathOf("src"), "*", SearchOption.AllDirectories))
        {
            copy.Write(Path.GetRelativePath(other.Root, file), File.ReadAllText(file));
        }

        return copy;
    }
}
