using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Tooling.Reporting;
using Tooling.Rules;

namespace Tooling.Analyzers;

/// <summary>A finding as a diagnostic: what its properties and its message say.</summary>
internal static class FindingDiagnostic
{
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

    /// <summary>How much of a file could be decided: hidden from people, for who reads the compiler's log.</summary>
    public static Diagnostic Create(SyntaxTree tree, int resolvedCandidates) => Diagnostic.Create(
        Descriptors.FileLooked,
        Location.Create(tree, default),
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Resolved, resolvedCandidates.ToString(CultureInfo.InvariantCulture)),
        "Looked for legacy code here");

    private static ImmutableDictionary<string, string?> PropertiesOf(Finding finding)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties[DiagnosticProperties.Fingerprint] = finding.Fingerprint;
        properties[DiagnosticProperties.Kind] = Words.Of(finding.Kind);
        properties[DiagnosticProperties.PackId] = finding.PackId;
        properties[DiagnosticProperties.Safety] = Words.Of(finding.Safety);
        if (finding.Reason is not null)
        {
            properties[DiagnosticProperties.Reason] = finding.Reason;
        }

        return properties.ToImmutable();
    }
}
