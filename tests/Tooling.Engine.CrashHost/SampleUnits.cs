using System.Globalization;
using Tooling.Engine.Planning;

namespace Tooling.Engine.CrashHost;

/// <summary>The sample plan in units of some files each.</summary>
public static class SampleUnits
{
    public static Plan For(string root, int filesInUnit)
    {
        var plan = SamplePlan.For(root);
        var units = plan.Files.Select(f => f.Path).Chunk(filesInUnit).Select((files, i) => new PlanUnit([string.Create(CultureInfo.InvariantCulture, $"P{i}.csproj")], [.. files]));
        return plan with { Units = [.. units] };
    }
}
