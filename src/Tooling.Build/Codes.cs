using Tooling.Reporting.Gating;

namespace Tooling.Build;

/// <summary>The codes of what the tasks say: <c>docs/build.md</c> explains each.</summary>
internal static class Codes
{
    /// <summary>A package of a legacy version.</summary>
    public const string LegacyPackage = "MIG1010";

    /// <summary>A <c>DotNetCliToolReference</c>.</summary>
    public const string CliToolReference = "MIG1012";

    /// <summary>A migrated file has its old content again.</summary>
    public const string TakenBack = "MIG1020";

    /// <summary>A file has another form than it should.</summary>
    public const string Unreadable = "MIG1030";

    /// <summary>A file can't be read or written.</summary>
    public const string Unwritable = "MIG1031";

    /// <summary>What stands against passing the gate.</summary>
    public static string Of(GateViolationKind kind) => kind switch
    {
        GateViolationKind.NewFindings => "MIG1001",
        GateViolationKind.AnyFindings => "MIG1002",
        GateViolationKind.TooManyFindings => "MIG1003",
        GateViolationKind.FinishedMigration => "MIG1004",
        GateViolationKind.WaiverRanOut => "MIG1005",
        GateViolationKind.BridgePastDate => "MIG1007",
        _ => "MIG1006",
    };
}
