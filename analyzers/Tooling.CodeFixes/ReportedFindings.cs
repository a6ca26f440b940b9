using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Reporting;

namespace Tooling.CodeFixes;

/// <summary>The findings behind diagnostics: what was suppressed in the code or the configuration is not among them.</summary>
internal sealed class ReportedFindings
{
    private static readonly string RewriteWord = Words.Of(FindingKind.Rewrite);

    private readonly HashSet<(DocumentId Document, string Fingerprint)> _findings = [];

    /// <summary>Whether the diagnostic is a finding with a rewrite.</summary>
    public static bool IsRewritable(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Kind, out var kind) && kind == RewriteWord && diagnostic.Properties.ContainsKey(DiagnosticProperties.Fingerprint);

    /// <summary>The rule that a finding is of.</summary>
    public static string RuleOf(Diagnostic diagnostic) => diagnostic.Properties.GetValueOrDefault(DiagnosticProperties.RuleId) ?? diagnostic.Id;

    /// <summary>The findings of a document.</summary>
    public static ReportedFindings Of(DocumentId document, ImmutableArray<Diagnostic> diagnostics)
    {
        var findings = new ReportedFindings();
        findings.Add(document, diagnostics);
        return findings;
    }

    /// <summary>Adds the findings of a document.</summary>
    public void Add(DocumentId document, IEnumerable<Diagnostic> diagnostics) =>
        _findings.UnionWith(diagnostics.Where(IsRewritable).Select(d => (document, d.Properties[DiagnosticProperties.Fingerprint]!)));

    /// <summary>Whether a finding was reported.</summary>
    public bool Contains(DocumentId document, Finding finding) => _findings.Contains((document, finding.Fingerprint));
}
