using System.Text;
using Tooling.Engine.Files;
using Tooling.Engine.Fixing;
using Tooling.Engine.Ledger;
using Tooling.Engine.Planning;
using Tooling.Engine.Processes;
using Tooling.Engine.Validation;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Fixing;

/// <summary>What people do to migrated code, and what is mended of it.</summary>
public sealed class AutoFixTests : IDisposable
{
    private const string Farewell = "src/Greeter/FarewellCommand.cs";
    private const string Program = "src/Greeter/Program.cs";
    private const string Project = "src/Greeter/Greeter.csproj";

    private readonly AssetCopy _copy = AssetCopy.Of("Simple");
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "1.2.3");

    [Fact]
    public async Task Usings_are_mended_in_a_migration_that_can_be_taken_back()
    {
        await ApplyAsync(await PlanAsync());
        var (farewell, program) = (Read(Farewell), Read(Program));
        _copy.Write(Farewell, farewell.Replace("using System.CommandLine;\n\n", string.Empty, StringComparison.Ordinal));
        _copy.Write(Program, "using System.CommandLine.Builder;\n" + program);
        var (brokenFarewell, brokenProgram) = (Read(Farewell), Read(Program));
        Assert.False((await ValidateAsync()).IsValid);

        var result = await MendAsync();

        Assert.Equal([new Fix(Farewell, "added the missing 'using System.CommandLine;'"), new Fix(Program, "removed the leftover 'using System.CommandLine.Builder;'")], result.Fixes.AsEnumerable());
        Assert.True(result.Validation.IsValid);
        Assert.Contains(result.MigrationId!, result.Validation.Migrations);
        Assert.Equal((farewell.Trim(), program), (Read(Farewell).Trim(), Read(Program)));
        await _engine.RollbackAsync(new RollbackRequest(_copy.Root, result.MigrationId, DryRun: false), null, CancellationToken.None);
        Assert.Equal((brokenFarewell, brokenProgram), (Read(Farewell), Read(Program)));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_file_that_was_formatted_before_is_formatted_again()
    {
        var plan = await PlanAsync();
        await ApplyAsync(With(plan, Farewell, text => text.Replace("var command = ", "var  command   = ", StringComparison.Ordinal)));

        var result = await MendAsync();

        Assert.Equal(new Fix(Farewell, "formatted, as it was before it was migrated"), Assert.Single(result.Fixes));
        Assert.Equal(Encoding.UTF8.GetString(plan.Files.Single(f => f.Path == Farewell).NewContent.AsSpan()), Read(Farewell));
        Assert.Empty((await MendAsync()).Fixes);
    }

    [Fact]
    public async Task What_was_taken_back_by_hand_is_recorded()
    {
        var (original, project) = (Read(Farewell), Read(Project));
        var plan = await PlanAsync();
        await ApplyAsync(plan);
        foreach (var file in plan.Files)
        {
            _copy.Write(file.Path, file.Path == Farewell ? original : file.Path == Project ? project : AssetText(file.Path));
        }

        File.Delete(new MigrateFolder(_copy.Root).Claims);

        var result = await MendAsync();

        Assert.Equal(plan.Files.Length, result.Fixes.Length);
        Assert.All(result.Fixes, fix => Assert.Contains("was taken back", fix.Message, StringComparison.Ordinal));
        Assert.Null(result.MigrationId);
        Assert.Equal(MigrationState.RolledBack, Assert.Single(_engine.Status(_copy.Root).Migrations).State);
        Assert.Equal(original, Read(Farewell));
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task A_file_taken_back_alone_is_recorded_alone_and_what_was_edited_is_left_alone()
    {
        var original = Read(Farewell);
        await ApplyAsync(await PlanAsync());
        _copy.Write(Farewell, original);
        _copy.Write(Program, Read(Program) + "// mine\n");

        var result = await MendAsync();

        Assert.Equal(Farewell, Assert.Single(result.Fixes).Path);
        Assert.EndsWith("// mine\n", Read(Program), StringComparison.Ordinal);
        Assert.Equal("files", Assert.Single(result.Validation.Checks, c => c.Problems.Any(p => p.Place == Program)).Name);
    }

    /// <summary>A merge of a branch that is older than the migration, say.</summary>
    [Fact]
    public async Task A_package_that_came_back_in_its_legacy_version_is_moved_again()
    {
        await ApplyAsync(await PlanAsync());
        var migrated = Read(Project);
        _copy.Write(Project, migrated.Replace("2.0.15", "2.0.0-beta4.22272.1", StringComparison.Ordinal) + "<!-- mine -->\n");

        var result = await MendAsync();

        Assert.Equal(new Fix(Project, "moved the package that was left in its legacy version"), Assert.Single(result.Fixes));
        Assert.Equal(migrated + "<!-- mine -->\n", Read(Project));
        Assert.Contains(result.MigrationId!, result.Validation.Migrations);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task What_has_no_known_mend_is_left_alone()
    {
        await ApplyAsync(await PlanAsync());
        _copy.Write(Program, Read(Program) + "class Broken { Nobody M() => nope; }\n");
        var broken = Read(Program);

        var result = await MendAsync();

        Assert.Empty(result.Fixes);
        Assert.False(result.Validation.IsValid);
        Assert.Equal(broken, Read(Program));
    }

    [Fact]
    public async Task Only_the_units_of_a_tool_are_looked_at()
    {
        await ApplyAsync(await PlanAsync());
        _copy.Write(Farewell, Read(Farewell) + "// mine\n");

        var narrow = await ValidateAsync("farewell");

        Assert.Equal(Farewell, Assert.Single(narrow.Checks.SelectMany(c => c.Problems)).Place);
        await Assert.ThrowsAsync<UserErrorException>(() => ValidateAsync("nobody"));
    }

    public void Dispose() => _copy.Dispose();

    private static Plan With(Plan plan, string path, Func<string, string> change) => plan with
    {
        Files = [.. plan.Files.Select(f =>
        {
            var content = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(f.NewContent.AsSpan())));
            return f.Path == path ? f with { NewHash = ContentHash.Of(content), NewContent = [.. content] } : f;
        })],
    };

    private static string AssetText(string path)
    {
        using var untouched = AssetCopy.Of("Simple");
        return File.ReadAllText(untouched.PathOf(path));
    }

    private string Read(string path) => File.ReadAllText(_copy.PathOf(path));

    private async Task<Plan> PlanAsync() => (await _engine.PlanAsync(new ScanRequest { Path = _copy.Root }, null, CancellationToken.None)).Plan;

    private Task ApplyAsync(Plan plan) => _engine.ApplyAsync(plan, null, CancellationToken.None);

    private Task<AutoFixResult> MendAsync() => _engine.AutoFixAsync(Request(), null, CancellationToken.None);

    private Task<ValidationResult> ValidateAsync(params string[] tools) => _engine.ValidateAsync(Request() with { Tools = [.. tools] }, null, CancellationToken.None);

    private ValidationRequest Request() => new(new ScanRequest { Path = _copy.Root }, [], ValidationLevel.Basic, Strict: false);
}
