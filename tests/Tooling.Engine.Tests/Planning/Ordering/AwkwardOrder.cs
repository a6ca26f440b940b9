using System.Collections.Immutable;
using Tooling.Engine.Planning;
using Tooling.Engine.Planning.Ordering;

namespace Tooling.Engine.Tests.Planning.Ordering;

/// <summary>An order whose names would be markup in a drawing, were they not escaped.</summary>
internal static class AwkwardOrder
{
    /// <summary>Names that something would take for more than a name.</summary>
    public static readonly ImmutableArray<string> Names = ["src/\"Quoted\" & <b>Co</b>/A#1;B.csproj", "`end`.csproj", "back\\slash \\n [x]{y}|z|.csproj", "end.csproj", "größe 数.csproj", "-->.csproj", "%% no comment.csproj"];

    /// <summary>The order.</summary>
    public static MigrationOrder Create()
    {
        var steps = new[] { PlanUnit.FirstStep, "tool \"a\" <x>" }.Select((step, i) => new PlanUnit([Names[0]], ["A.cs"]) { Step = step, Number = i + 1 });
        ImmutableArray<PlanUnit> units = [.. steps, .. Names.Skip(1).Select((name, i) => new PlanUnit([name], [$"{i}.cs"]))];
        var plan = new Plan
        {
            Id = "0f", Root = "/nowhere", Packs = [], Files = [], Findings = [], Proofs = [], Units = units,
            Relations = UnitRelations.None with { Packages = [new PackageUse(Names[2], Names[3], "Acme \"B\"; | <i>")] },
        };
        return MigrationOrder.Of(plan, _ => 1);
    }
}
