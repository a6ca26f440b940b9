using System.Collections.Immutable;
using Tooling.Reporting;

namespace Tooling.Engine;

/// <summary>What the engine itself finds, whatever the pack.</summary>
internal static class EngineRules
{
    /// <summary>A place that does not compile on the modern API although no rule names it.</summary>
    public const string DoesNotCompile = "MIG0001";

    /// <summary>An assembly that was compiled against members that the modern packages do not have.</summary>
    public const string Stranded = "MIG0007";

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
        new RuleInfo
        {
            Id = Stranded,
            PackId = RuleInfo.Engine,
            Title = "Move this package as well: it was compiled against what the modern packages no longer have",
            Safety = Safety.Manual,
            Why = "The assembly's references were compared with the members of the modern packages. The compiler does not see what compiled code calls: the program builds, and fails when it gets there.",
            Advice = "Move to a version of the package that is made for the modern packages before the migration is released, or do without it.",
            Examples = [],
        },
    ];
}
