namespace Tooling.Reporting;

/// <summary>How the analyzer hands a finding to who reads the compiler's log: the names of the properties of its diagnostics.</summary>
public static class DiagnosticProperties
{
    /// <summary>The finding's fingerprint; what has none is no finding.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>The finding's kind.</summary>
    public const string Kind = "kind";

    /// <summary>The finding's pack.</summary>
    public const string PackId = "packId";

    /// <summary>The finding's rule, where the diagnostic's id stands for many.</summary>
    public const string RuleId = "ruleId";

    /// <summary>The finding's safety.</summary>
    public const string Safety = "safety";

    /// <summary>The finding's reason; absent where there is none.</summary>
    public const string Reason = "reason";

    /// <summary>How many candidate places of a file could be decided.</summary>
    public const string Resolved = "resolvedCandidates";
}
