using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Tooling.Reporting;
using Tooling.Rules;

namespace Tooling.Analyzers;

/// <summary>A finding as a diagnostic: what the diagnostic's properties are called, and what its message says.</summary>
internal static class FindingDiagnostic
{
    /// <summary>Property: <see cref="Finding.Fingerprint"/>.</summary>
    public const string Fingerprint = "fingerprint";

    /// <summary>Property: <see cref="Finding.Kind"/>, in lower case.</summary>
    public const string Kind = "kind";

    /// <summary>Property: <see cref="Finding.PackId"/>.</summary>
    public const string PackId = "packId";

    /// <summary>Property: <see cref="Finding.Reason"/>; absent where there is none.</summary>
    public const string Reason = "reason";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        Descriptors.All.ToImmutableDictionary(d => d.Id, StringComparer.Ordinal);

    /// <summary>What could not be decided is information: the code may not be legacy at all.</summary>
    public static Diagnostic Create(Finding finding, Location location)
    {
        var descriptor = ById[finding.RuleId];
        var severity = finding.Kind == FindingKind.Unresolved ? DiagnosticSeverity.Info : descriptor.DefaultSeverity;
        var message = finding.Reason is null ? finding.Message : $"{finding.Message}: {finding.Reason}";
        return Diagnostic.Create(descriptor, location, severity, additionalLocations: null, PropertiesOf(finding), message);
    }

    /// <summary>A rule's defect.</summary>
    public static Diagnostic Create(RuleFailure failure) => Diagnostic.Create(
        Descriptors.RuleFailed,
        failure.Location,
        string.Format(CultureInfo.InvariantCulture, "Rule {0} failed in {1}: {2}: {3}", failure.RuleId, Path.GetFileName(failure.Location.SourceTree?.FilePath), failure.Error.GetType().Name, failure.Error.Message));

    private static ImmutableDictionary<string, string?> PropertiesOf(Finding finding)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties[Fingerprint] = finding.Fingerprint;
        properties[Kind] = Words.Of(finding.Kind);
        properties[PackId] = finding.PackId;
        if (finding.Reason is not null)
        {
            properties[Reason] = finding.Reason;
        }

        return properties.ToImmutable();
    }
}
