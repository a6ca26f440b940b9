using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tooling.Packs;
using Tooling.Rules;

namespace Tooling.Analyzers;

/// <summary>Reports what a pack finds in the files of one compilation.</summary>
internal sealed class FileReporter(BoundPack bound)
{
    public void Report(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        if (!bound.MayBeLegacy(tree))
        {
            return;
        }

        var analysis = bound.Analyze(context.SemanticModel, context.CancellationToken);
        var findings = FindingFactory.Create(bound.Pack, analysis, tree.FilePath);
        for (var i = 0; i < findings.Length; i++)
        {
            context.ReportDiagnostic(FindingDiagnostic.Create(findings[i], Location.Create(tree, analysis.Matches[i].Span)));
        }

        if (analysis.ResolvedCandidates > 0)
        {
            context.ReportDiagnostic(FindingDiagnostic.Create(tree, analysis.ResolvedCandidates));
        }

        foreach (var failure in analysis.Failures)
        {
            context.ReportDiagnostic(FindingDiagnostic.Create(failure));
        }
    }
}
