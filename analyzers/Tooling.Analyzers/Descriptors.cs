using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tooling.Analyzers;

/// <summary>
/// The diagnostics of the built-in packs, written out so that the compiler reads no pack to know them.
/// The packs are the source: <c>UPDATE_GENERATED=1 dotnet test tests/Tooling.Analyzers.Tests</c> writes this file.
/// </summary>
internal static class Descriptors
{
    /// <summary>Where the pages of the rules are.</summary>
    public const string HelpLinkBase = "https://github.com/dotnet-migrate/dotnet-migrate/blob/main/docs/rules/";

    private const string Category = "Migration";

    private const string Message = "{0}";

    /// <summary>A defect of a rule; the other rules go on.</summary>
    public static readonly DiagnosticDescriptor RuleFailed =
        new DiagnosticDescriptor("MIG0002", "A rule failed", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MIG0002.md");

    private static readonly DiagnosticDescriptor SCL1001 =
        new DiagnosticDescriptor("SCL1001", "Add options through Command.Options", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1001.md");

    private static readonly DiagnosticDescriptor SCL1002 =
        new DiagnosticDescriptor("SCL1002", "Add arguments through Command.Arguments", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1002.md");

    private static readonly DiagnosticDescriptor SCL1003 =
        new DiagnosticDescriptor("SCL1003", "Add subcommands through Command.Subcommands", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1003.md");

    private static readonly DiagnosticDescriptor SCL1004 =
        new DiagnosticDescriptor("SCL1004", "Add aliases through Aliases", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1004.md");

    private static readonly DiagnosticDescriptor SCL1005 =
        new DiagnosticDescriptor("SCL1005", "Add validators through Validators", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1005.md");

    private static readonly DiagnosticDescriptor SCL1006 =
        new DiagnosticDescriptor("SCL1006", "Add completions through CompletionSources", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1006.md");

    private static readonly DiagnosticDescriptor SCL1007 =
        new DiagnosticDescriptor("SCL1007", "Use the renamed properties of symbols and results", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1007.md");

    private static readonly DiagnosticDescriptor SCL1008 =
        new DiagnosticDescriptor("SCL1008", "Find results with GetResult", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1008.md");

    private static readonly DiagnosticDescriptor SCL1009 =
        new DiagnosticDescriptor("SCL1009", "Ask GetResult whether an option is there", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1009.md");

    private static readonly DiagnosticDescriptor SCL1010 =
        new DiagnosticDescriptor("SCL1010", "Read options with GetValue", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1010.md");

    private static readonly DiagnosticDescriptor SCL1011 =
        new DiagnosticDescriptor("SCL1011", "Read arguments with GetValue", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1011.md");

    private static readonly DiagnosticDescriptor SCL1012 =
        new DiagnosticDescriptor("SCL1012", "Read values of unknown type through the result", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1012.md");

    private static readonly DiagnosticDescriptor SCL1013 =
        new DiagnosticDescriptor("SCL1013", "Use the types where they live now", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1013.md");

    private static readonly DiagnosticDescriptor SCL1014 =
        new DiagnosticDescriptor("SCL1014", "Restrict values with the Accept methods", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1014.md");

    private static readonly DiagnosticDescriptor SCL1015 =
        new DiagnosticDescriptor("SCL1015", "Accept only files and folders that exist", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1015.md");

    private static readonly DiagnosticDescriptor SCL1016 =
        new DiagnosticDescriptor("SCL1016", "Split command lines with CommandLineParser", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1016.md");

    private static readonly DiagnosticDescriptor SCL1017 =
        new DiagnosticDescriptor("SCL1017", "Name the symbol of a result by its own property", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1017.md");

    private static readonly DiagnosticDescriptor SCL1018 =
        new DiagnosticDescriptor("SCL1018", "Remove the namespaces that are gone", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1018.md");

    private static readonly DiagnosticDescriptor SCL1019 =
        new DiagnosticDescriptor("SCL1019", "Name delegates by their framework types", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1019.md");

    private static readonly DiagnosticDescriptor SCL1020 =
        new DiagnosticDescriptor("SCL1020", "Compare the name and the aliases", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1020.md");

    private static readonly DiagnosticDescriptor SCL1021 =
        new DiagnosticDescriptor("SCL1021", "Strip the prefix from an option's name", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1021.md");

    private static readonly DiagnosticDescriptor SCL1022 =
        new DiagnosticDescriptor("SCL1022", "Parse a symbol within a root command", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1022.md");

    private static readonly DiagnosticDescriptor SCL1030 =
        new DiagnosticDescriptor("SCL1030", "Ask for completions with a context", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1030.md");

    private static readonly DiagnosticDescriptor SCL1031 =
        new DiagnosticDescriptor("SCL1031", "Ask the Console class about the terminal", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1031.md");

    private static readonly DiagnosticDescriptor SCL1032 =
        new DiagnosticDescriptor("SCL1032", "Reach the root command from the result", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1032.md");

    private static readonly DiagnosticDescriptor SCL1033 =
        new DiagnosticDescriptor("SCL1033", "Pass text writers as they are", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1033.md");

    private static readonly DiagnosticDescriptor SCL1034 =
        new DiagnosticDescriptor("SCL1034", "Use the classes instead of their interfaces", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1034.md");

    private static readonly DiagnosticDescriptor SCL1035 =
        new DiagnosticDescriptor("SCL1035", "Count the name among the aliases", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1035.md");

    private static readonly DiagnosticDescriptor SCL1036 =
        new DiagnosticDescriptor("SCL1036", "Enumerate the children of a command", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1036.md");

    private static readonly DiagnosticDescriptor SCL1037 =
        new DiagnosticDescriptor("SCL1037", "Take the children of a result as a sequence", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1037.md");

    private static readonly DiagnosticDescriptor SCL2001 =
        new DiagnosticDescriptor("SCL2001", "Create options with a name, aliases and an initializer", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL2001.md");

    private static readonly DiagnosticDescriptor SCL2002 =
        new DiagnosticDescriptor("SCL2002", "Create arguments with a name and an initializer", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL2002.md");

    private static readonly DiagnosticDescriptor SCL2003 =
        new DiagnosticDescriptor("SCL2003", "Set defaults through DefaultValueFactory", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL2003.md");

    private static readonly DiagnosticDescriptor SCL2004 =
        new DiagnosticDescriptor("SCL2004", "Make options recursive", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL2004.md");

    private static readonly DiagnosticDescriptor SCL3001 =
        new DiagnosticDescriptor("SCL3001", "Set actions that read their values", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL3001.md");

    private static readonly DiagnosticDescriptor SCL3002 =
        new DiagnosticDescriptor("SCL3002", "Replace InvocationContext by ParseResult", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL3002.md");

    private static readonly DiagnosticDescriptor SCL3003 =
        new DiagnosticDescriptor("SCL3003", "Report errors with AddError", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL3003.md");

    private static readonly DiagnosticDescriptor SCL3004 =
        new DiagnosticDescriptor("SCL3004", "Write to the writers of the InvocationConfiguration", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL3004.md");

    private static readonly DiagnosticDescriptor SCL3005 =
        new DiagnosticDescriptor("SCL3005", "Pass the InvocationConfiguration where a console was passed", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL3005.md");

    private static readonly DiagnosticDescriptor SCL3006 =
        new DiagnosticDescriptor("SCL3006", "Build bound values from the ParseResult", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL3006.md");

    private static readonly DiagnosticDescriptor SCL3007 =
        new DiagnosticDescriptor("SCL3007", "Reach everything from the ParseResult", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL3007.md");

    private static readonly DiagnosticDescriptor SCL3008 =
        new DiagnosticDescriptor("SCL3008", "Take the ParseResult where a context was taken", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL3008.md");

    private static readonly DiagnosticDescriptor SCL4001 =
        new DiagnosticDescriptor("SCL4001", "Parse, then invoke the result", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL4001.md");

    private static readonly DiagnosticDescriptor SCL4002 =
        new DiagnosticDescriptor("SCL4002", "Parse a command, then invoke the result", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL4002.md");

    private static readonly DiagnosticDescriptor SCL4003 =
        new DiagnosticDescriptor("SCL4003", "Parse with the command itself", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL4003.md");

    private static readonly DiagnosticDescriptor SCL4004 =
        new DiagnosticDescriptor("SCL4004", "Configure parsing and invocation without a builder", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL4004.md");

    private static readonly DiagnosticDescriptor SCL4005 =
        new DiagnosticDescriptor("SCL4005", "Invoke what the command parses", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL4005.md");

    private static readonly DiagnosticDescriptor SCL4006 =
        new DiagnosticDescriptor("SCL4006", "Take the command where a parser was taken", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL4006.md");

    private static readonly DiagnosticDescriptor SCL4020 =
        new DiagnosticDescriptor("SCL4020", "Take the command where a builder was taken", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL4020.md");

    private static readonly DiagnosticDescriptor SCL9001 =
        new DiagnosticDescriptor("SCL9001", "Move help customization to an action of the help option", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9001.md");

    private static readonly DiagnosticDescriptor SCL9002 =
        new DiagnosticDescriptor("SCL9002", "Turn middleware into code around the invocation", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9002.md");

    private static readonly DiagnosticDescriptor SCL9003 =
        new DiagnosticDescriptor("SCL9003", "Derive from a command line action", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9003.md");

    private static readonly DiagnosticDescriptor SCL9004 =
        new DiagnosticDescriptor("SCL9004", "Give names in constructors", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9004.md");

    private static readonly DiagnosticDescriptor SCL9005 =
        new DiagnosticDescriptor("SCL9005", "Say messages in the library's words", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9005.md");

    private static readonly DiagnosticDescriptor SCL9006 =
        new DiagnosticDescriptor("SCL9006", "Read the tokens after a double dash as unmatched tokens", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9006.md");

    private static readonly DiagnosticDescriptor SCL9007 =
        new DiagnosticDescriptor("SCL9007", "Read directives as symbols", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9007.md");

    private static readonly DiagnosticDescriptor SCL9008 =
        new DiagnosticDescriptor("SCL9008", "Draw parse results with a DiagramDirective", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9008.md");

    private static readonly DiagnosticDescriptor SCL9009 =
        new DiagnosticDescriptor("SCL9009", "Hand services to actions by closure", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9009.md");

    private static readonly DiagnosticDescriptor SCL9020 =
        new DiagnosticDescriptor("SCL9020", "Derive from the generic classes", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9020.md");

    private static readonly DiagnosticDescriptor SCL9021 =
        new DiagnosticDescriptor("SCL9021", "Configure the parser and the invocation apart", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9021.md");

    private static readonly DiagnosticDescriptor SCL9022 =
        new DiagnosticDescriptor("SCL9022", "Offer completions through delegates", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9022.md");

    private static readonly DiagnosticDescriptor SCL9024 =
        new DiagnosticDescriptor("SCL9024", "Create objects from the ParseResult", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9024.md");

    private static readonly DiagnosticDescriptor SCL9025 =
        new DiagnosticDescriptor("SCL9025", "Build commands with their own collections", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9025.md");

    private static readonly DiagnosticDescriptor SCL9026 =
        new DiagnosticDescriptor("SCL9026", "Choose how response files are read by a token replacer", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9026.md");

    private static readonly DiagnosticDescriptor SCL9027 =
        new DiagnosticDescriptor("SCL9027", "Look at tokens in the ParseResult", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9027.md");

    private static readonly DiagnosticDescriptor SCL9028 =
        new DiagnosticDescriptor("SCL9028", "Read values through the symbol", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9028.md");

    private static readonly DiagnosticDescriptor SCL9029 =
        new DiagnosticDescriptor("SCL9029", "Give the option its type", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9029.md");

    private static readonly DiagnosticDescriptor SCL9030 =
        new DiagnosticDescriptor("SCL9030", "Add errors in validators", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9030.md");

    private static readonly DiagnosticDescriptor SCL9032 =
        new DiagnosticDescriptor("SCL9032", "Write helpers of your own", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9032.md");

    /// <summary>All that the analyzer can report: a descriptor for each rule, and <see cref="RuleFailed"/>.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        SCL1001,
        SCL1002,
        SCL1003,
        SCL1004,
        SCL1005,
        SCL1006,
        SCL1007,
        SCL1008,
        SCL1009,
        SCL1010,
        SCL1011,
        SCL1012,
        SCL1013,
        SCL1014,
        SCL1015,
        SCL1016,
        SCL1017,
        SCL1018,
        SCL1019,
        SCL1020,
        SCL1021,
        SCL1022,
        SCL1030,
        SCL1031,
        SCL1032,
        SCL1033,
        SCL1034,
        SCL1035,
        SCL1036,
        SCL1037,
        SCL2001,
        SCL2002,
        SCL2003,
        SCL2004,
        SCL3001,
        SCL3002,
        SCL3003,
        SCL3004,
        SCL3005,
        SCL3006,
        SCL3007,
        SCL3008,
        SCL4001,
        SCL4002,
        SCL4003,
        SCL4004,
        SCL4005,
        SCL4006,
        SCL4020,
        SCL9001,
        SCL9002,
        SCL9003,
        SCL9004,
        SCL9005,
        SCL9006,
        SCL9007,
        SCL9008,
        SCL9009,
        SCL9020,
        SCL9021,
        SCL9022,
        SCL9024,
        SCL9025,
        SCL9026,
        SCL9027,
        SCL9028,
        SCL9029,
        SCL9030,
        SCL9032,
        RuleFailed,
    ];

    /// <summary>The ids of the rules that have a rewrite.</summary>
    public static ImmutableArray<string> Rewritable { get; } =
    [
        "SCL1001",
        "SCL1002",
        "SCL1003",
        "SCL1004",
        "SCL1005",
        "SCL1006",
        "SCL1007",
        "SCL1008",
        "SCL1009",
        "SCL1010",
        "SCL1011",
        "SCL1012",
        "SCL1013",
        "SCL1014",
        "SCL1015",
        "SCL1016",
        "SCL1017",
        "SCL1018",
        "SCL1019",
        "SCL1020",
        "SCL1021",
        "SCL1022",
        "SCL1030",
        "SCL1031",
        "SCL1032",
        "SCL1033",
        "SCL1034",
        "SCL1035",
        "SCL1036",
        "SCL1037",
        "SCL2001",
        "SCL2002",
        "SCL2003",
        "SCL2004",
        "SCL3001",
        "SCL3002",
        "SCL3003",
        "SCL3004",
        "SCL3005",
        "SCL3006",
        "SCL3007",
        "SCL3008",
        "SCL4001",
        "SCL4002",
        "SCL4003",
        "SCL4004",
        "SCL4005",
        "SCL4006",
        "SCL4020",
    ];
}
