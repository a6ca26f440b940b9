using System.Collections.Immutable;
using Tooling.Reporting;

namespace Tooling.Engine;

/// <summary>What the engine itself finds, whatever the pack.</summary>
internal static class EngineRules
{
    /// <summary>A place that does not compile on the modern API although no rule names it.</summary>
    public const string DoesNotCompile = "MIG0001";

    /// <summary>All of them.</summary>
    public static ImmutableArray<RuleInfo> All { get; } =
    [
        new RuleInfo
        {
            Id = DoesNotCompile,
            PackId = RuleInfo.Engine,
            Title = "Change this by hand: it does not compile on the modern API",
            Safety = Safety.Manual,
            Why = "The plan was compiled in memory against the modern packages, and the compiler reports an error here that was not there before. No rule of the pack covers this place.",
            Advice = "The reason that comes with the finding is the compiler's message. Change the code by hand after the plan is applied, or exclude the file.",
            Examples = [],
        },
    ];
}
