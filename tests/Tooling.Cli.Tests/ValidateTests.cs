using System.Text.Json.Nodes;
using Tooling.Engine.Fixing;
using Tooling.Engine.Validation;

namespace Tooling.Cli.Tests;

public sealed class ValidateTests : CliTest
{
    private static readonly ValidationCheck Passed = new("files", CheckOutcome.Passed, []);

    private static readonly ValidationCheck Failed = new("compiler", CheckOutcome.Failed, [new ValidationProblem("src/App/Program.cs(3,1)", "CS1002: ; expected", IsFailure: true)]);

    private static readonly ValidationCheck Unknown = new("compiler", CheckOutcome.Unknown, [new ValidationProblem("src/App/App.csproj", "could not be loaded: no SDK", IsFailure: false)]);

    [Fact]
    public void What_was_checked_is_listed()
    {
        Engine.Validation = new ValidationResult(Root, ["m-1"], [Passed]);

        Assert.Equal(new RunResult(0, "passed files\nChanged nothing; 1 migration passed. Next: dotnet migrate scan src\n", string.Empty), Run("validate", "src"));
        Assert.Equal((ValidationLevel.Basic, false), (Engine.LastValidation!.Level, Engine.LastValidation.Strict));
    }

    [Fact]
    public void A_check_that_fails_says_where()
    {
        Engine.Validation = new ValidationResult(Root, ["m-1", "m-2"], [Passed, Failed]);

        var run = Run("validate", "--strict", "--migration", "m-1");

        Assert.Equal(2, run.Code);
        Assert.Equal("passed files\nfailed compiler\n    src/App/Program.cs(3,1): CS1002: ; expected\nChanged nothing; 1 check of 2 migrations failed. Next: dotnet migrate status\n", run.Out);
        Assert.True(Engine.LastValidation!.Strict);
        Assert.Equal("m-1", Assert.Single(Engine.LastValidation.MigrationIds));
    }

    [Fact]
    public void What_could_not_be_checked_is_not_taken_for_passed()
    {
        Engine.Validation = new ValidationResult(Root, ["m-1"], [Passed, Unknown]);

        Assert.Equal((4, "Changed nothing; not all of 1 migration could be checked. Next: dotnet restore"), (Run("validate").Code, Run("validate").LastLine));
    }

    [Fact]
    public void Without_a_migration_there_is_nothing_to_check() =>
        Assert.Equal((0, "Changed nothing; no migration is applied here. Next: dotnet migrate scan"), (Run("validate").Code, Run("validate").LastLine));

    [Fact]
    public void What_is_mended_is_said_and_can_be_taken_back()
    {
        Engine.Validation = new ValidationResult(Root, ["m-1", "m-3"], [Passed]);
        Engine.Fixes = [new Fix("src/App/Program.cs", "added the missing 'using System.CommandLine;'")];

        var run = Run("validate", "--auto-fix", "--tool", "greet");

        Assert.Equal(new RunResult(0, "mended src/App/Program.cs: added the missing 'using System.CommandLine;'\npassed files\nMended 1 thing; 2 migrations passed. Next: dotnet migrate rollback m-3\n", string.Empty), run);
        Assert.Equal("greet", Assert.Single(Engine.LastValidation!.Tools));
    }

    [Fact]
    public void Nothing_is_mended_unasked()
    {
        Engine.Validation = new ValidationResult(Root, ["m-1"], [Passed]);
        Engine.Fixes = [new Fix(null, "never")];

        Assert.StartsWith("Changed nothing;", Run("validate").LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_read_JSON()
    {
        Engine.Validation = new ValidationResult(Root, ["m-1"], [Passed, Failed]);

        var json = JsonNode.Parse(Run("validate", "--format", "json").Out)!;

        Assert.False((bool)json["valid"]!);
        Assert.Equal("failed", (string?)json["checks"]![1]!["outcome"]);
        Assert.Equal("src/App/Program.cs(3,1)", (string?)json["checks"]![1]!["problems"]![0]!["place"]);
    }
}
