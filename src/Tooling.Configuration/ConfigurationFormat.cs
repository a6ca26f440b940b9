using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Tooling.Rules.Reading;

namespace Tooling.Configuration;

/// <summary>The format of <c>config.yaml</c>: the one description behind the reader's checks and the JSON Schema.</summary>
internal static class ConfigurationFormat
{
    private static readonly ObjectShape WaiverShape = new(
        "waiver",
        "Excuses findings for a while. A finding has to agree with all of `rule`, `path` and `fingerprint` that are given.",
        [
            Optional("rule", new TextShape("The id of the rule, such as `SCL1003`.")
            {
                Pattern = new Regex("^[A-Z]{2,6}[0-9]{4}$", RegexOptions.CultureInvariant),
                PatternHint = "Write two to six capital letters and four digits, such as `SCL1003`.",
            }),
            Optional("path", new TextShape("A glob of files, relative to the root of the tree, with `/`, `*`, `**` and `?`.")),
            Optional("fingerprint", new TextShape("The fingerprint of one finding, as reports give it.")
            {
                Pattern = new Regex("^[0-9a-f]{16}$", RegexOptions.CultureInvariant),
                PatternHint = "Write the 16 hexadecimal digits that `dotnet migrate scan --format json` gives; quote them where they are all decimal.",
            }),
            Required("owner", new TextShape("Who answers for it.")),
            Required("reason", new TextShape("Why it is excused.")),
            Required("until", new TextShape("The last day on which it holds (UTC), as `2027-01-31`.")
            {
                Pattern = new Regex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.CultureInvariant),
                PatternHint = "Write year, month and day, such as `2027-01-31`.",
            }),
        ]);

    private static readonly ObjectShape Gate = new(
        "`gate` section",
        "What `dotnet migrate gate` asks of the code.",
        [
            Optional("mode", new TextShape("`off`: nothing; `warn`: tell only; `new`: no finding that the baseline does not tolerate; `all`: no finding.") { Choices = ["off", "warn", "new", "all"] }),
            Optional("maximumFindings", new TextShape("How many findings there may be, tolerated or not.")
            {
                SchemaType = "integer",
                Pattern = new Regex("^[0-9]{1,9}$", RegexOptions.CultureInvariant),
                PatternHint = "Write a whole number, such as `100`.",
            }),
            Optional("minimumResolution", new TextShape("The share of candidate places, from 0 to 1, that has to be decided for the gate to say anything.")
            {
                SchemaType = "number",
                Pattern = new Regex(@"^(0(\.[0-9]+)?|1(\.0+)?)$", RegexOptions.CultureInvariant),
                PatternHint = "Write a share from 0 to 1, such as `0.8`.",
            }),
            Optional("finished", new ListShape("The packs whose migration is finished: none of their findings is tolerated any more.", new TextShape("The id of a pack, such as `SystemCommandLine`."))),
            Optional("bridgesUntil", new TextShape("The last day (UTC) on which any project may be on a bridge, as `2027-01-31`; each bridge's own day if not given.")
            {
                Pattern = new Regex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.CultureInvariant),
                PatternHint = "Write year, month and day, such as `2027-01-31`.",
            }),
            Optional("waivers", new ListShape("What is excused for a while.", WaiverShape)),
        ]);

    private static readonly ObjectShape Sessions = new(
        "`sessions` section",
        "How long the sessions of `dotnet migrate apply` are kept.",
        [
            Optional("keep", new TextShape("At most so many are kept, the latest; 20 if not given.")
            {
                SchemaType = "integer",
                Pattern = new Regex("^[1-9][0-9]{0,3}$", RegexOptions.CultureInvariant),
                PatternHint = "Write a whole number from 1 to 9999, such as `20`.",
            }),
            Optional("expireAfterDays", new TextShape("A session that was not touched for so many days is removed, finished or not; 30 if not given.")
            {
                SchemaType = "integer",
                Pattern = new Regex("^[1-9][0-9]{0,3}$", RegexOptions.CultureInvariant),
                PatternHint = "Write a whole number from 1 to 9999, such as `30`.",
            }),
        ]);

    private static readonly ObjectShape Store = new(
        "`store` section",
        "When the ledger outgrows the plain file that it begins in.",
        [
            Optional("move", new TextShape("`auto`: it is moved to SQLite after the run that made it too large; `never`: it stays until `dotnet migrate store move`.") { Choices = ["auto", "never"] }),
            Optional("maximumProjects", Number("More migrated projects than these are too many for a plain file; 50 if not given.", 6, "50")),
            Optional("maximumMigrations", Number("More migrations than these are too many for a plain file; 200 if not given.", 6, "200")),
            Optional("maximumKilobytes", Number("A larger file, in KiB, is too large; 4096 if not given.", 6, "4096")),
        ]);

    /// <summary>The sections that hold settings, in the file and in each profile.</summary>
    public static readonly ImmutableArray<KeyShape> Sections = [Optional("gate", Gate), Optional("sessions", Sessions), Optional("store", Store)];

    private static readonly ObjectShape Profile = new(
        "profile",
        "Settings that override those of the file, key by key.",
        [Optional("inherits", new TextShape("The profile whose settings hold where this one says nothing.")), .. Sections]);

    /// <summary>The whole file.</summary>
    public static readonly ObjectShape Root = new(
        "configuration",
        "The configuration of dotnet migrate for a tree.",
        [
            .. Sections,
            Optional("profile", new TextShape("The profile in effect where neither `--profile` nor the variable `MIGRATE_PROFILE` names one.")),
            Optional("profiles", new NamesShape("Settings for different places, such as `development`, `staging` and `production`.", Profile)),
        ]);

    private static TextShape Number(string description, int digits, string example) => new(description)
    {
        SchemaType = "integer",
        Pattern = new Regex(FormattableString.Invariant($"^[1-9][0-9]{{0,{digits - 1}}}$"), RegexOptions.CultureInvariant),
        PatternHint = $"Write a whole number from 1, such as `{example}`.",
    };

    private static KeyShape Required(string name, Shape value) => new(name, IsRequired: true, value);

    private static KeyShape Optional(string name, Shape value) => new(name, IsRequired: false, value);
}
