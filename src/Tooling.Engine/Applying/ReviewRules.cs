using System.Collections.Immutable;
using Tooling.Engine.Discovery;
using Tooling.Engine.Ledger;
using Tooling.Packs;
using Tooling.Reporting;

namespace Tooling.Engine.Applying;

/// <summary>The rules whose rewrites ask for a look: the ledger says which rule rewrote a place, not how safe it is.</summary>
/// <param name="root">The root of the tree, whose projects may bring packs.</param>
internal sealed class ReviewRules(string root)
{
    private readonly ImmutableHashSet<string> _ids = BuiltIn.Union(BroughtPackList.RulesAbove(root).Where(rule => rule.Safety == Safety.Review).Select(rule => rule.Id));

    /// <summary>Those of the packs that come with the product.</summary>
    public static ImmutableHashSet<string> BuiltIn { get; } =
        BuiltInPacks.All.SelectMany(pack => pack.Definition.Rules).Where(rule => rule.Safety == Safety.Review).Select(rule => rule.Id).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>Whether a finding asks for a look that nobody had.</summary>
    /// <param name="finding">A finding in the ledger.</param>
    public bool IsOpen(RecordedFinding finding) => finding is { Outcome: FindingOutcome.Rewritten, Acknowledged: null } && _ids.Contains(finding.RuleId);
}
