using Tooling.Engine.Processes;
using Tooling.Engine.Validation;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Validation;

/// <summary>A real build and real tests, of a tree as it is and as it was.</summary>
public sealed class BuildCheckTests
{
    private readonly MigrationEngine _engine = new(new ProcessRunner(), TimeProvider.System, "1.2.3");

    [Fact]
    public async Task Tests_have_to_give_the_same_before_and_after()
    {
        using var copy = AssetCopy.Of("Simple");
        WriteTests(copy);
        var (plan, _) = await _engine.PlanAsync(new ScanRequest { Path = copy.Root }, null, CancellationToken.None);
        await _engine.ApplyAsync(plan, null, CancellationToken.None);

        var same = await ValidateAsync(copy);
        Assert.True(same is { IsValid: true, IsComplete: true }, Describe(same));
        Assert.Equal(["runs", "files", "snapshots", "review", "compiler", "public API", "build", "warnings", "tests"], same.Checks.Select(c => c.Name));
        Assert.Equal(CheckInfo.All.Select(c => c.Name), same.Checks.Select(c => c.Name));
        Assert.Empty(same.Checks.SelectMany(c => c.Problems));

        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(new MigrateFolder(copy.Root).Cache, "original")));

        // A field that nobody uses: the compiler warns, also where nothing else is to be built.
        var program = copy.PathOf("src/Greeter/Program.cs");
        var sound = await File.ReadAllTextAsync(program);
        await File.AppendAllTextAsync(program, "class Idle { private int _unused; }\n");
        var warned = await ValidateAsync(copy);
        Assert.Contains("CS0169", Assert.Single(warned.Checks.Single(c => c.Name == "warnings").Problems).Message, StringComparison.Ordinal);
        Assert.True(warned.IsValid);
        await File.WriteAllTextAsync(program, sound);

        await File.AppendAllTextAsync(program, "class Broken { int M() => missing; }\n");
        var broken = await ValidateAsync(copy);
        Assert.Equal(["compiler", "build"], broken.Checks.Where(c => c.Outcome == CheckOutcome.Failed).Select(c => c.Name));
    }

    [Fact]
    public void A_test_that_fails_now_is_named()
    {
        var before = new RealBuildResult(Builds: true, [], new TestResults(["A", "B", "D"], ["C"]));

        Assert.Equal(
            ["B: passed before, and is not run any more", "D: passed before, and fails now", "E: is new, and fails"],
            BuildCheck.CompareTests(before, new RealBuildResult(Builds: true, [], new TestResults(["A"], ["C", "D", "E"]))).Problems.Select(p => $"{p.Place}: {p.Message}"));
        Assert.Equal(CheckOutcome.Passed, BuildCheck.CompareTests(before, before).Outcome);
        Assert.Equal(CheckOutcome.Unknown, BuildCheck.CompareTests(before, before with { Builds = false }).Outcome);
    }

    [Fact]
    public void A_build_that_fails_now_says_why()
    {
        var sound = new RealBuildResult(Builds: true, [], new TestResults([], []));
        var broken = new RealBuildResult(Builds: false, ["CS0103: no such name"], new TestResults([], []));

        Assert.Equal("CS0103: no such name", Assert.Single(BuildCheck.CompareBuilds(sound, broken, _ => []).Problems).Message);
        Assert.Equal(CheckOutcome.Passed, BuildCheck.CompareBuilds(broken, sound, _ => []).Outcome);
        Assert.Equal(CheckOutcome.Unknown, BuildCheck.CompareBuilds(broken, broken, _ => []).Outcome);
    }

    private Task<ValidationResult> ValidateAsync(AssetCopy copy) =>
        _engine.ValidateAsync(new ValidationRequest(new ScanRequest { Path = copy.Root }, [], ValidationLevel.Comprehensive, Strict: false), null, CancellationToken.None);

    private static string Describe(ValidationResult result) => string.Join('\n', result.Checks.SelectMany(c => c.Problems.Select(p => $"{c.Name} {c.Outcome}: {p.Place} {p.Message}")));

    private static void WriteTests(AssetCopy copy)
    {
        copy.Write("Simple.slnx", """
            <Solution>
              <Project Path="src/Greeter/Greeter.csproj" />
              <Project Path="tests/Greeter.Tests.csproj" />
            </Solution>
            """);
        File.Delete(copy.PathOf("Simple.sln"));
        copy.Write("tests/Greeter.Tests.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../src/Greeter/Greeter.csproj" />
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                <PackageReference Include="xunit" Version="2.9.3" />
                <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
              </ItemGroup>
            </Project>
            """);
        copy.Write("tests/GreeterTests.cs", """
            public class GreeterTests
            {
                [Xunit.Fact]
                public void Passes_always() { }

                [Xunit.Fact]
                public void Fails_always() => Xunit.Assert.Fail("on both sides");
            }
            """);
    }
}
