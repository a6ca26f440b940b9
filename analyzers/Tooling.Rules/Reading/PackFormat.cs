using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Tooling.Rules.Model;

namespace Tooling.Rules.Reading;

/// <summary>The format of <c>pack.yaml</c>: the one description behind the reader's checks and the JSON Schema.</summary>
internal static class PackFormat
{
    /// <summary>What <c>to</c> says where a package goes away.</summary>
    public const string NoPackage = "none";

    /// <summary>The keys of which a rule has one.</summary>
    public static readonly ImmutableArray<string> Forms = ["map", "template", "code", "manual", "configuration"];

    private static readonly TextShape PackageId = new("A NuGet package id.")
    {
        Pattern = new Regex(@"^[A-Za-z0-9_]+([._-][A-Za-z0-9_]+)*$", RegexOptions.CultureInvariant),
        PatternHint = "Write a NuGet id: letters, digits and `_`, parted by dots or dashes, such as `System.CommandLine`.",
    };

    private static readonly TextShape DocumentationId = new("A documentation id: `N:`, `T:`, `P:`, `M:`, `F:` or `E:`, then the full name.");

    private static readonly ObjectShape Package = new(
        "package",
        "A package that moves to another version, or to another package.",
        [
            Required("id", PackageId with { Description = "The NuGet id of the legacy package." }),
            Required("from", new TextShape("The versions that are legacy, as a NuGet version range: `[2.0.0-beta1, 2.0.0-beta5)`.")),
            Required("to", new TextShape("The version to move to; `none` where the package goes away.")),
            Optional("toId", PackageId with { Description = "The NuGet id to move to, where it is another one." }),
            Optional("companion", new TextShape("`true` for a package that only keeps step where a project refers to it directly: one that the others depend on.") { Choices = ["true", "false"] }),
        ]);

    private static readonly TextShape Namespace = new("A namespace.")
    {
        Pattern = new Regex(@"^[^\W\d]\w*(\.[^\W\d]\w*)*$", RegexOptions.CultureInvariant),
        PatternHint = "Write a namespace, such as `System.CommandLine`: no `using`, no semicolon.",
    };

    private static readonly ObjectShape Former = new(
        "former namespace",
        "A namespace that versions before the legacy one had, where types have moved.",
        [
            Required("namespace", Namespace with { Description = "What it was called." }),
            Required("now", Namespace with { Description = "Where its types are in the legacy version; not longer." }),
            Required("since", new TextShape("The simple name of an assembly that only versions with the new namespace have: the files of a project without it are read as they are.")),
            Optional("types", List("The types that are there, where they are in several namespaces now.", new TextShape("A type's name."))),
        ]);

    private static readonly ObjectShape Legacy = new(
        "`legacy` section",
        "How to recognise that a project uses the legacy API.",
        [
            Required("assemblies", List("Simple names of the assemblies that define the legacy API.", new TextShape("An assembly's simple name, without `.dll`."))),
            Required("markers", List("Types that only the legacy version has: at least one must be there.", new TextShape("A documentation id of a type: `T:System.CommandLine.Handler`. Where later versions have the type as well, the versions of its assembly: `T:System.CommandLine.Command in [2.0.0, 3.0.0)`."))),
            Optional("former", List("Namespaces of versions before the one that the rules are bound to: their files are read as if they had the new names.", Former)),
        ]);

    private static readonly ShortOrLongShape SymbolMap = new(
        "A legacy symbol and what it became.",
        new TextShape("`P:Legacy.Type.Name -> P:Modern.Type.Name`."),
        new ObjectShape(
            "map entry",
            "A legacy symbol and what it became.",
            [
                Required("from", DocumentationId with { Description = "Documentation id of the legacy symbol." }),
                Optional("to", DocumentationId with { Description = "Documentation id of the modern symbol; left out for a namespace that is gone." }),
            ]));

    private static readonly ShortOrLongShape Capture = new(
        "The C# type whose expressions it captures.",
        new TextShape("A C# type, the same on both sides."),
        new ObjectShape(
            "capture",
            "A capture whose type differs between the two sides.",
            [
                Required("type", new TextShape("The C# type on the legacy side.")),
                Optional("modern", new TextShape("The C# type on the modern side; left out where it is the same.")),
            ]));

    private static readonly ObjectShape Rewrite = new(
        "rewrite",
        "A C# expression before and after.",
        [
            Required("before", new TextShape("A C# expression, bound against the legacy API.")),
            Required("after", new TextShape("A C# expression, bound against the modern API.")),
        ]);

    private static readonly ObjectShape Template = new(
        "template",
        "C# before and after with typed captures, bound by meaning.",
        [
            Optional("typeParameters", List("Type parameters that the capture types use.", new TextShape("A C# identifier, such as `T`."))),
            Required("captures", new NamesShape("The holes of the expressions: a name and its type.", Capture)),
            Required("rewrites", List("Pairs of expressions.", Rewrite)),
        ]);

    private static readonly ObjectShape Manual = new(
        "`manual` section",
        "Legacy symbols that are found and explained, never rewritten.",
        [
            Required("symbols", List("Documentation ids; a `*` at the end stands for all that begin so, and for the members of such types.", DocumentationId)),
            Required("advice", new TextShape("What to do by hand, in a sentence or two.")),
        ]);

    private static readonly TextShape KeyPath = new("The path of a key, its parts with `:` between them.")
    {
        Pattern = new Regex(@"^[^:\s]([^:]*[^:\s])?(:[^:\s]([^:]*[^:\s])?)*$", RegexOptions.CultureInvariant),
        PatternHint = "Write the names of the keys from the outermost to the innermost, with `:` between them: `Widgets:Timeout`.",
    };

    private static readonly TextShape Literal = new("A value; a number or a truth value without quotes is written as one.") { SchemaType = "string number boolean" };

    private static readonly ShortOrLongShape Key = new(
        "A key and what becomes of it.",
        new TextShape("`Old -> New`."),
        new ObjectShape(
            "key",
            "A key and what becomes of it.",
            [
                Required("from", KeyPath with { Description = "The path of the old key, relative to the section." }),
                Optional("to", KeyPath with { Description = "The path of the new key, or `none` where the key goes away; left out where only values change." }),
                Optional("values", new NamesShape("Old values and new ones; others are kept.", Literal)),
                Optional("convert", new TextShape("What is done to the value.") { Choices = ValueConversions.All }),
            ]));

    private static readonly ObjectShape Configuration = new(
        "`configuration` section",
        "Keys of configuration, data and project files that become others.",
        [
            Required("files", List("The files, relative to the folder of a project that refers to the package.", new TextShape("A glob: `*` within a folder, `**` for folders, such as `appsettings*.json`.")
            {
                Pattern = new Regex(@"^(?!/)(?!.*\.\.)[^\\]+$", RegexOptions.CultureInvariant),
                PatternHint = "Write a path below the project's folder with `/`, such as `appsettings*.json` or `data/**/*.json`.",
            })),
            Optional("format", new TextShape("How the files are read, where their extension does not say it.") { Choices = ConfigurationFormats.All }),
            Optional("section", KeyPath with { Description = "The path of the section that the keys are relative to; a part `*` stands for any key or item." }),
            Optional("keys", List("The keys that change.", Key)),
            Optional("defaults", new NamesShape("Keys that are added to the section where it has not got them.", Literal)),
            Optional("unknown", new TextShape("Whether keys of the section that nothing here names are reported; they are kept in any case.") { Choices = ["report", "ignore"] }),
            Optional("caseSensitive", new TextShape("`true` for data whose keys and values are told apart by case.") { Choices = ["true", "false"] }),
        ]);

    private static readonly ObjectShape Example = new(
        "example",
        "Code before and after, or the text of a file: a test of the rule, and its documentation.",
        [
            Required("before", new TextShape("Statements or members against the legacy API.")),
            Optional("after", new TextShape("The same against the modern API; left out only for a rule with `safety: manual`.")),
            Optional("format", new TextShape("The format of both texts, for a rule about configuration whose files don't have one alone.") { Choices = ConfigurationFormats.All }),
        ]);

    private static readonly ObjectShape Library = new(
        "`library` section",
        "What the library's own documentation says about the change.",
        [
            Required("says", new TextShape("What it says, in the pack's own words; Markdown.")),
            Required("link", new TextShape("The address of the page.")
            {
                Pattern = new Regex(@"^https://[^\s/]+/\S*$", RegexOptions.CultureInvariant),
                PatternHint = "Write the whole address, such as `https://example.org/breaking-changes`.",
            }),
        ]);

    private static readonly ObjectShape Rule = new(
        "rule",
        "One legacy pattern and its rewrite.",
        [
            Required("id", new TextShape("The rule's id, such as `SCL1003`; no two rules of a pack share one.")
            {
                Pattern = new Regex("^[A-Z]{2,6}[0-9]{4}$", RegexOptions.CultureInvariant),
                PatternHint = "Write two to six capital letters and four digits, such as `SCL1003`.",
            }),
            Required("title", new TextShape("An imperative that names the target: `Add options through Command.Options`.")),
            Required("safety", new TextShape("`safe`: the meaning is kept; `review`: a person should look; `manual`: never rewritten.")
            {
                Choices = ["safe", "review", "manual"],
            }),
            Required("why", new TextShape("Why the API changed and what the rewrite keeps; Markdown.")),
            Optional("whenNot", new TextShape("When the rule refuses or should not be used; Markdown.")),
            Optional("library", Library),
            Optional("map", List("Form 1: legacy symbols to modern ones.", SymbolMap)),
            Optional("template", Template),
            Optional("code", new TextShape("Form 3: the name under which the pack's assembly offers the rule's class.")),
            Optional("manual", Manual),
            Optional("configuration", Configuration),
            Required("examples", List("At least one.", Example)),
        ])
    {
        ExactlyOneOf = Forms,
    };

    private static readonly ObjectShape Bridge = new(
        "`bridge` section",
        "Sources that implement the legacy API on the modern one, so that the tools of a project can be migrated one at a time.",
        [
            Required("sources", List("The files, in the pack's folder `Bridge`.", new TextShape("A file name, such as `Handlers.cs`.")
            {
                Pattern = new Regex(@"^[A-Za-z0-9_.]+\.cs$", RegexOptions.CultureInvariant),
                PatternHint = "Write the name of a C# file, without folders.",
            })),
            Required("rules", List("The rules that the bridge stands in for: their places compile, and do the same, before they are rewritten.", new TextShape("The id of a rule of the pack."))),
            Optional("until", new TextShape("The last day (UTC) on which a project may have it, as `2027-12-31`; the gate fails afterwards.")
            {
                Pattern = new Regex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.CultureInvariant),
                PatternHint = "Write year, month and day, such as `2027-12-31`.",
            }),
        ]);

    /// <summary>The whole file.</summary>
    public static readonly ObjectShape Pack = new(
        "pack",
        "A migration pack of dotnet migrate: how to move from one version of a library to another.",
        [
            Required("id", new TextShape("The pack's identity.")
            {
                Pattern = new Regex(@"^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$", RegexOptions.CultureInvariant),
                PatternHint = "Write letters, digits and dots, such as `SystemCommandLine`.",
            }),
            Required("title", new TextShape("What it does, for a list: `System.CommandLine beta4 to 2.0`.")),
            Required("version", new TextShape("The pack's own version (SemVer).")
            {
                Pattern = new Regex(@"^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$", RegexOptions.CultureInvariant),
                PatternHint = "Write three numbers, such as `1.0.0` or `1.0.0-beta.1`.",
            }),
            Required("packages", List("The packages that the pack moves.", Package)),
            Required("legacy", Legacy),
            Optional("imports", List("Namespaces that are imported when templates and examples are bound.", Namespace)),
            Optional("bridge", Bridge),
            Required("rules", List("The rules, in the order of their pages.", Rule)),
        ]);

    private static ListShape List(string description, Shape item) => new(description, item);

    private static KeyShape Required(string name, Shape value) => new(name, IsRequired: true, value);

    private static KeyShape Optional(string name, Shape value) => new(name, IsRequired: false, value);
}
