using System.Collections.Immutable;
using Tooling.Reporting;
using Tooling.Rules.Matching;

namespace Tooling.Rules;

/// <summary>Turns matches into findings: the same ones, with the same fingerprints, in every host.</summary>
public static class FindingFactory
{
    /// <summary>The findings of one file.</summary>
    /// <param name="pack">The pack that the matches are of.</param>
    /// <param name="analysis">The file's matches.</param>
    /// <param name="path">The file's path as the finding gives it.</param>
    /// <returns>One finding for each match, in the same order.</returns>
    public static ImmutableArray<Finding> Create(CompiledPack pack, FileAnalysis analysis, string path)
    {
        var fileName = Path.GetFileName(analysis.Tree.FilePath);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>(analysis.Matches.Length);
        foreach (var match in analysis.Matches)
        {
            var member = FindingCode.MemberOf(match.Node);
            var code = FindingCode.TextOf(match.Node);
            var first = Fingerprint.Compute(match.Rule.Id, fileName, member, code, 0);
            seen.TryGetValue(first, out var ordinal);
            seen[first] = ordinal + 1;
            findings.Add(new Finding
            {
                RuleId = match.Rule.Id,
                PackId = pack.Definition.Id,
                Safety = match.Safety,
                Kind = match.Kind,
                Message = match.Rule.Title,
                Reason = match.Reason,
                Path = path,
                Range = SourceRanges.Of(analysis.Tree.GetLineSpan(match.Span).Span),
                Fingerprint = ordinal == 0 ? first : Fingerprint.Compute(match.Rule.Id, fileName, member, code, ordinal),
            });
        }

        return findings.MoveToImmutable();
    }
}
