using Tooling.Engine.Assessment;
using Tooling.Engine.Processes;
using Tooling.Tests.Shared;

namespace Tooling.Engine.Tests.Assessment;

/// <summary>What the migration of a real solution comes to: a library with two users, one of them its tests, and a tool that has nothing to do with them.</summary>
public sealed class MigrationAssessmentTests
{
    private const string Beta = """<PackageReference Include="System.CommandLine" Version="2.0.0-beta4.22272.1" />""";

    [Fact]
    public async Task What_is_counted_in_a_solution_is_what_is_in_it()
    {
        using var copy = AssetCopy.Empty();
        Project(copy, "Library", "net10.0;netstandard2.0", Beta, """
            public static class Commands
            {
                public static System.CommandLine.Command Add(System.CommandLine.Invocation.InvocationContext context, System.CommandLine.Command to)
                {
                    to.AddOption(new System.CommandLine.Option<int>("--n"));
                    return to;
                }
                internal static void Hidden(System.CommandLine.Invocation.InvocationContext context) { }
            }
            """);
        Project(copy, "App", "net10.0", """<ProjectReference Include="../Library/Library.csproj" />""", """new System.CommandLine.RootCommand().AddAlias("x");""", "<OutputType>Exe</OutputType>");
        Project(copy, "Tests", "net10.0", """<ProjectReference Include="../App/App.csproj" /><PackageReference Include="xunit" Version="2.9.3" />""", "class T { }");
        Project(copy, "Alone", "net10.0", Beta, """
            using System.CommandLine;
            var root = new RootCommand();
            root.AddOption(new Option<string>("--a"));
            root.SetHandler((string a) => { }, (System.CommandLine.Binding.IValueDescriptor<string>)root.Options[0]);
            return root.Invoke(args);
            """, "<OutputType>Exe</OutputType>");

        var engine = new MigrationEngine(new ProcessRunner(), TimeProvider.System, "1.2.3");
        var request = new ScanRequest { Path = copy.Root };
        var assessment = await engine.AssessAsync(request, null, CancellationToken.None);

        var (alone, library) = (assessment.Migration.Units[0], assessment.Migration.Units[1]);
        Assert.Equal(2, assessment.Migration.Units.Length);
        Assert.Equal("Alone/Alone.csproj; App/App.csproj Library/Library.csproj", string.Join("; ", assessment.Migration.Units.Select(unit => string.Join(' ', unit.Projects))));
        Assert.Equal((1, 0, 0, 1, 1, 1), (alone.Estimate.Facts["projects"], alone.Estimate.Facts["couplings"], alone.Estimate.Facts["extraFrameworks"], alone.Estimate.Facts["untestedShare"], alone.Estimate.Facts["packages"], alone.Estimate.Facts["tools"]));
        Assert.Equal((2, 1, 1, 0, 1, 1), (library.Estimate.Facts["projects"], library.Estimate.Facts["couplings"], library.Estimate.Facts["extraFrameworks"], library.Estimate.Facts["untestedShare"], library.Estimate.Facts["packages"], library.Estimate.Facts["dependents"]));

        // The parameter of the public method; not that of the internal one, nor what is in a body.
        Assert.Equal((1, 0), (library.Estimate.Facts["publicApi"], alone.Estimate.Facts["publicApi"]));
        Assert.All(["safe", "review", "manual", "unresolved", "findings", "projects", "packages"], fact =>
            Assert.Equal(assessment.Migration.Total.Facts[fact], alone.Estimate.Facts[fact] + library.Estimate.Facts[fact]));
        Assert.Equal(assessment.Scan.Findings.Length, assessment.Migration.Total.Facts["findings"]);
        Assert.Equal(assessment.Migration.Hours, AssessmentModel.Phases.Sum(assessment.Migration.HoursOf), 9);
        Assert.Contains(assessment.Migration.Readiness.Gaps, gap => gap.Term.Fact == "untestedShare");
        Assert.Null(assessment.Migration.CorrectedHours);

        // The plan knows the units for certain: here they are the same.
        var assessed = await engine.AssessPlanAsync(request, await engine.PlanAsync(request, null, CancellationToken.None), null, CancellationToken.None);
        Assert.Equal(assessment.Migration.Units.Select(unit => (unit.Name, unit.Estimate.Effort.Hours)), assessed.Order.Units.Select(unit => (unit.Unit.Name, unit.Weight)));
        Assert.Equal(assessed.Result.Plan.Files.Length, assessed.Rehearsal!.Files);
        Assert.Contains("AddAlias", await File.ReadAllTextAsync(copy.PathOf("App/Code.cs")), StringComparison.Ordinal);
    }

    private static void Project(AssetCopy copy, string name, string frameworks, string items, string code, string more = "")
    {
        copy.Write($"{name}/{name}.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFrameworks>{frameworks}</TargetFrameworks>{more}</PropertyGroup><ItemGroup>{items}</ItemGroup></Project>""");
        copy.Write($"{name}/Code.cs", code);
    }
}
