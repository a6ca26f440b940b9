using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tooling.Reporting.Gating;

/// <summary>Finds the waiver that a finding falls under.</summary>
internal sealed class WaiverMatcher
{
    private readonly ILookup<string?, Entry> _byRule;

    public WaiverMatcher(ImmutableArray<Waiver> waivers) => _byRule = waivers.Select((waiver, index) => new Entry(waiver, index)).ToLookup(entry => entry.Waiver.RuleId);

    /// <summary>The waiver that lasts longest of those that cover a finding; the first of equals. Null where none does.</summary>
    public Waiver? Find(Finding finding) => _byRule[finding.RuleId].Concat(_byRule[null])
        .Where(entry => entry.Covers(finding))
        .OrderByDescending(entry => entry.Waiver.Until)
        .ThenBy(entry => entry.Index)
        .FirstOrDefault()?.Waiver;

    private sealed class Entry(Waiver waiver, int index)
    {
        private readonly Regex? _path = waiver.Path is null ? null : ToRegex(waiver.Path);

        public Waiver Waiver { get; } = waiver;

        public int Index { get; } = index;

        public bool Covers(Finding finding) =>
            (Waiver.Fingerprint is null || Waiver.Fingerprint == finding.Fingerprint) && (_path is null || _path.IsMatch(finding.Path));

        /// <summary><c>**</c> stands for any folders, <c>*</c> and <c>?</c> for anything within one.</summary>
        private static Regex ToRegex(string glob)
        {
            var pattern = Regex.Escape(glob.Replace('\\', '/')).Replace("\\*\\*/", "(.*/)?").Replace("\\*\\*", ".*").Replace("\\*", "[^/]*").Replace("\\?", "[^/]");
            return new Regex($"^{pattern}$", RegexOptions.CultureInvariant);
        }
    }
}
