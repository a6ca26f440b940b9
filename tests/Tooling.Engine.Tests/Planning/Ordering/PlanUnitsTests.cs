using System.Collections.Immutable;
using Tooling.Engine.Discovery;
using Tooling.Engine.Loading;
using Tooling.Engine.Planning;
using Tooling.Engine.Planning.Ordering;
using Tooling.Rules.Model;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Tests.Planning.Ordering;

/// <summary>Which projects are one unit, and why: on projects that are made up.</summary>
public sealed class PlanUnitsTests
{
    [Fact]
    public void Projects_that_share_nothing_are_units_of_their_own() =>
        Assert.Equal("A/A.csproj\nB/B.csproj", Divide(["A/A.cs", "B/B.cs"], Project("A"), Project("B")));

    [Fact]
    public void A_file_that_several_read_couples_them() =>
        Assert.Equal(
            "A/A.csproj B/B.csproj\nC/C.csproj\nFile Directory.Packages.props: A/A.csproj B/B.csproj",
            Divide(["A/A.cs", "C/C.cs", "Directory.Packages.props"], Project("A", shared: "Directory.Packages.props"), Project("B", shared: "Directory.Packages.props"), Project("C")));

    [Fact]
    public void A_project_couples_the_nearest_edited_ones_that_it_builds_on() =>
        Assert.Equal(
            "A/A.csproj B/B.csproj\nC/C.csproj D/D.csproj\nReference B/B.csproj: A/A.csproj B/B.csproj\nReference Tests/Tests.csproj: C/C.csproj D/D.csproj",
            Divide(
                ["A/A.cs", "B/B.cs", "C/C.cs", "D/D.cs"],
                Project("A"),
                Project("Between", references: ["A"]),
                Project("B", references: ["Between"]),
                Project("C"),
                Project("D"),
                Project("Tests", references: ["C", "D"])));

    [Fact]
    public void A_cycle_is_one_unit_and_is_named_once()
    {
        var divided = DivideAll(["A/A.cs", "B/B.cs"], Project("A", references: ["B"]), Project("B", references: ["A"]), Project("C", references: ["A"]));

        Assert.Equal(["A/A.csproj B/B.csproj"], divided.Units.Select(u => string.Join(' ', u.Projects)));
        Assert.Equal(["A/A.csproj B/B.csproj"], divided.Relations.Cycles.Select(c => string.Join(' ', c)));
        Assert.Equal(
            ["Reference A/A.csproj: A/A.csproj B/B.csproj", "Reference B/B.csproj: A/A.csproj B/B.csproj", "Cycle A/A.csproj: A/A.csproj B/B.csproj"],
            divided.Relations.Couplings.Select(Describe));
        Assert.StartsWith("A/A.csproj and B/B.csproj refer to each other in a cycle", Assert.Single(MigrationOrder.Of(divided).Suggestions), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_is_known_to_read_a_file_all_is_one_unit() =>
        Assert.Equal(
            "A/A.csproj B/B.csproj\nFile unknown.json: A/A.csproj B/B.csproj",
            Divide(["A/A.cs", "B/B.cs", "unknown.json"], Project("A"), Project("B")));

    [Fact]
    public void The_packages_that_move_are_said_where_a_project_builds_on_another()
    {
        ImmutableArray<ResolvedPackage> packages = [new("Acme.Other", "1.0.0", true, []), new("Acme.Widgets", "1.0.0", true, [])];
        var divided = DivideAll(["A/A.cs", "B/B.cs"], Project("A"), Project("B", references: ["A"], packages: packages));

        Assert.Equal<string>(["Acme.Widgets"], Assert.Single(divided.Relations.Couplings).Packages);
    }

    [Fact]
    public void A_package_of_the_name_of_another_project_is_seen_where_it_is_no_reference() =>
        Assert.Equal(
            [new PackageUse("B/B.csproj", "A/A.csproj", "a")],
            DivideAll(["A/A.cs", "B/B.cs"], Project("A"), Project("B", packages: [new("a", "1.0.0", true, [])])).Relations.Packages.ToArray());

    /// <summary>Units, then couplings, a line each.</summary>
    private static string Divide(string[] files, params ImmutableArray<CompilerInputs> inputs)
    {
        var plan = DivideAll(files, inputs);
        return string.Join('\n', plan.Units.Select(u => string.Join(' ', u.Projects)).Concat(plan.Relations.Couplings.Select(Describe)));
    }

    private static string Describe(UnitCoupling coupling) => $"{coupling.Reason} {coupling.Through}: {string.Join(' ', coupling.Projects)}";

    private static Plan DivideAll(string[] files, params ImmutableArray<CompilerInputs> inputs)
    {
        var moves = new MoveTable([new PackageMove("Acme.Widgets", "[1.0.0, 2.0.0)", "2.0.0", null, default!)]);
        return new PlanUnits("/", inputs, new ProjectGraph(inputs), moves).Divide(new Plan
        {
            Id = "0f", Root = "/", Packs = [], Findings = [], Proofs = [], Units = [],
            Files = [.. files.Select(path => new PlannedFile(path, "0", "1", []))],
        });
    }

    private static CompilerInputs Project(string name, string? shared = null, string[]? references = null, ImmutableArray<ResolvedPackage> packages = default) => CompilerInputs.Of(new LoadedProject
    {
        ProjectPath = $"/{name}/{name}.csproj",
        TargetFramework = "net10.0",
        CommandLine = [$"/{name}/{name}.cs"],
        BaseDirectory = "/",
        OutputPath = $"/{name}.dll",
        ProjectReferences = [.. (references ?? []).Select(r => new ProjectReferencePath($"/{r}/{r}.csproj", $"/{r}.dll"))],
        ProjectFiles = shared is null ? [] : [$"/{shared}"],
        Packages = packages.IsDefault ? [] : packages,
    });
}
