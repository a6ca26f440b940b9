using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules;
using Tooling.Rules.Reading;

namespace Tooling.Analyzers;

/// <summary>A finding as a diagnostic: what its properties and its message say.</summary>
internal static class FindingDiagnostic
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById =
        Descriptors.All.ToImmutableDictionary(d => d.Id, StringComparer.Ordinal);

    /// <summary>What could not be decided is information: the code may not be legacy at all.</summary>
    public static Diagnostic Create(Finding finding, Location location)
    {
        var isBrought = !ById.TryGetValue(finding.RuleId, out var descriptor);
        descriptor ??= Descriptors.RuleOfBroughtPack;
        var severity = finding.Kind == FindingKind.Unresolved ? DiagnosticSeverity.Info : descriptor.DefaultSeverity;
        var message = finding.Reason is null ? finding.Message : $"{finding.Message}: {finding.Reason}";
        var properties = PropertiesOf(finding);
        return isBrought
            ? Diagnostic.Create(descriptor, location, severity, additionalLocations: null, properties.Add(DiagnosticProperties.RuleId, finding.RuleId), $"{finding.RuleId}: {message}")
            : Diagnostic.Create(descriptor, location, severity, additionalLocations: null, properties, message);
    }

    /// <summary>The id that a rule's findings are reported under.</summary>
    /// <param name="ruleId">The rule: of a built-in pack, or of one that a project brings, whose rules the compiler can't know beforehand.</param>
    public static string IdOf(string ruleId) => ById.ContainsKey(ruleId) ? ruleId : Descriptors.RuleOfBroughtPack.Id;

    /// <summary>A mistake in a pack.</summary>
    public static Diagnostic Create(PackProblem problem, SourceText file)
    {
        var line = file.Lines[Math.Min(Math.Max(problem.Position.Line, 1), file.Lines.Count) - 1];
        var start = Math.Min(line.Start + Math.Max(problem.Position.Column, 1) - 1, line.End);
        var span = TextSpan.FromBounds(start, line.End);
        return Diagnostic.Create(Descriptors.PackUnusable, Location.Create(problem.Position.File, span, file.Lines.GetLinePositionSpan(span)), $"{problem.Message} {problem.Hint}");
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
