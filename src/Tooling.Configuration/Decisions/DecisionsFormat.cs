using System.Text.RegularExpressions;
using Tooling.Rules.Reading;

namespace Tooling.Configuration.Decisions;

/// <summary>The format of decisions files: the one description behind the reader's checks and the JSON Schema.</summary>
internal static class DecisionsFormat
{
    private static readonly ObjectShape Unit = new(
        "unit",
        "What is decided about a unit of the plan. Units that are not named are not written.",
        [
            new KeyShape("unit", IsRequired: true, new TextShape("The name of the unit, or one of its projects: a project file, relative to the root, with `/`.")),
            new KeyShape("decision", IsRequired: true, new TextShape("`approve`: write it; `skip`: leave it as it is; `later`: not decided, which writes nothing.")
            {
                Choices = [DecisionWords.Approve, DecisionWords.Skip, DecisionWords.Later],
            }),
            new KeyShape("edits", IsRequired: false, new TextShape("The identity of the edits that were decided on. Others are refused; without it, any are meant.")
            {
                Pattern = new Regex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant),
                PatternHint = "Write the 64 hexadecimal digits that `--save-decisions` gives, or leave the key out.",
            }),
        ]);

    /// <summary>The whole file.</summary>
    public static readonly ObjectShape Root = new(
        "decisions file",
        "What is decided about the units of a plan, for `dotnet migrate apply --mode manual --decisions FILE`. YAML or JSON.",
        [
            new KeyShape("units", IsRequired: true, new ListShape("The units.", Unit)),
        ]);
}
