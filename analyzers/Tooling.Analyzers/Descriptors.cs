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

    /// <summary>How much of a file could be decided: hidden, for who reads the compiler's log.</summary>
    public static readonly DiagnosticDescriptor FileLooked =
        new DiagnosticDescriptor("MIG0003", "Looked for legacy code", Message, Category, DiagnosticSeverity.Hidden, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MIG0003.md");

    /// <summary>A mistake in a pack that the project or one of its packages brings.</summary>
    public static readonly DiagnosticDescriptor PackUnusable =
        new DiagnosticDescriptor("MIG0004", "A pack has a mistake", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MIG0004.md");

    /// <summary>What a rule of such a pack finds: the compiler has to know all ids beforehand.</summary>
    public static readonly DiagnosticDescriptor RuleOfBroughtPack =
        new DiagnosticDescriptor("MIG0005", "Migrate as a pack of the project says", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MIG0005.md");

    private static readonly DiagnosticDescriptor MCPM1001 =
        new DiagnosticDescriptor("MCPM1001", "Fake clients and servers through their classes", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1001.md");

    private static readonly DiagnosticDescriptor MCPM1002 =
        new DiagnosticDescriptor("MCPM1002", "Use McpClient, McpServer and McpSession", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1002.md");

    private static readonly DiagnosticDescriptor MCPM1003 =
        new DiagnosticDescriptor("MCPM1003", "Create clients and servers with methods of their classes", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1003.md");

    private static readonly DiagnosticDescriptor MCPM1004 =
        new DiagnosticDescriptor("MCPM1004", "Connect over HTTP with HttpClientTransport", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1004.md");

    private static readonly DiagnosticDescriptor MCPM1005 =
        new DiagnosticDescriptor("MCPM1005", "Call the members of clients, servers and sessions", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1005.md");

    private static readonly DiagnosticDescriptor MCPM1006 =
        new DiagnosticDescriptor("MCPM1006", "List instead of enumerating", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1006.md");

    private static readonly DiagnosticDescriptor MCPM1007 =
        new DiagnosticDescriptor("MCPM1007", "Use the types and members under their new names", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1007.md");

    private static readonly DiagnosticDescriptor MCPM1008 =
        new DiagnosticDescriptor("MCPM1008", "Read the progress token from the parameters", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1008.md");

    private static readonly DiagnosticDescriptor MCPM1009 =
        new DiagnosticDescriptor("MCPM1009", "Name handlers by their delegate", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1009.md");

    private static readonly DiagnosticDescriptor MCPM1010 =
        new DiagnosticDescriptor("MCPM1010", "Throw protocol errors as McpProtocolException", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1010.md");

    private static readonly DiagnosticDescriptor MCPM1011 =
        new DiagnosticDescriptor("MCPM1011", "Create request contexts with the request", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1011.md");

    private static readonly DiagnosticDescriptor MCPM1012 =
        new DiagnosticDescriptor("MCPM1012", "Give the members that are required", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1012.md");

    private static readonly DiagnosticDescriptor MCPM1013 =
        new DiagnosticDescriptor("MCPM1013", "Refer to prompts and templates by their class", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1013.md");

    private static readonly DiagnosticDescriptor MCPM1014 =
        new DiagnosticDescriptor("MCPM1014", "Implement the members that interfaces and base classes gained", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1014.md");

    private static readonly DiagnosticDescriptor MCPM1015 =
        new DiagnosticDescriptor("MCPM1015", "Make lists and dictionaries where code needs them", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1015.md");

    private static readonly DiagnosticDescriptor MCPM1016 =
        new DiagnosticDescriptor("MCPM1016", "Read values that are never null", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1016.md");

    private static readonly DiagnosticDescriptor MCPM1017 =
        new DiagnosticDescriptor("MCPM1017", "Ask for a choice with or without titles", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1017.md");

    private static readonly DiagnosticDescriptor MCPM1018 =
        new DiagnosticDescriptor("MCPM1018", "Take what a server says of itself for given", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1018.md");

    private static readonly DiagnosticDescriptor MCPM1019 =
        new DiagnosticDescriptor("MCPM1019", "Derive fakes and wrappers from the classes", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1019.md");

    private static readonly DiagnosticDescriptor MCPM1020 =
        new DiagnosticDescriptor("MCPM1020", "Look at what the newest revision of the protocol leaves out", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1020.md");

    private static readonly DiagnosticDescriptor MCPM1021 =
        new DiagnosticDescriptor("MCPM1021", "Look at tools and resources that code calls by itself", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1021.md");

    private static readonly DiagnosticDescriptor MCPM1022 =
        new DiagnosticDescriptor("MCPM1022", "Import the namespaces that types are in", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1022.md");

    private static readonly DiagnosticDescriptor MCPM1023 =
        new DiagnosticDescriptor("MCPM1023", "Add filters through the builders of filters", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1023.md");

    private static readonly DiagnosticDescriptor MCPM1024 =
        new DiagnosticDescriptor("MCPM1024", "Write the URIs of protected resources as texts", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1024.md");

    private static readonly DiagnosticDescriptor MCPM1025 =
        new DiagnosticDescriptor("MCPM1025", "Connect through a transport in place of a config", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1025.md");

    private static readonly DiagnosticDescriptor MCPM1026 =
        new DiagnosticDescriptor("MCPM1026", "Say which kind of HTTP a client speaks", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1026.md");

    private static readonly DiagnosticDescriptor MCPM1027 =
        new DiagnosticDescriptor("MCPM1027", "Name the token of calls of the first previews", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1027.md");

    private static readonly DiagnosticDescriptor MCPM1028 =
        new DiagnosticDescriptor("MCPM1028", "Use the names that came after the first previews", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1028.md");

    private static readonly DiagnosticDescriptor MCPM1029 =
        new DiagnosticDescriptor("MCPM1029", "Mark tools with the attributes of servers", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1029.md");

    private static readonly DiagnosticDescriptor MCPM1030 =
        new DiagnosticDescriptor("MCPM1030", "Give value tasks from handlers", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1030.md");

    private static readonly DiagnosticDescriptor MCPM1031 =
        new DiagnosticDescriptor("MCPM1031", "Create and read resources of their kind", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1031.md");

    private static readonly DiagnosticDescriptor MCPM1032 =
        new DiagnosticDescriptor("MCPM1032", "Read the fields that a user filled in", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1032.md");

    private static readonly DiagnosticDescriptor MCPM1033 =
        new DiagnosticDescriptor("MCPM1033", "Look at tools of servers that are invoked as functions", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM1033.md");

    private static readonly DiagnosticDescriptor MCPM2001 =
        new DiagnosticDescriptor("MCPM2001", "Create content blocks of their kind", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM2001.md");

    private static readonly DiagnosticDescriptor MCPM2002 =
        new DiagnosticDescriptor("MCPM2002", "Filter content by its class", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM2002.md");

    private static readonly DiagnosticDescriptor MCPM2003 =
        new DiagnosticDescriptor("MCPM2003", "Read content through its class", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM2003.md");

    private static readonly DiagnosticDescriptor MCPM2004 =
        new DiagnosticDescriptor("MCPM2004", "Take content blocks where content was taken", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM2004.md");

    private static readonly DiagnosticDescriptor MCPM2005 =
        new DiagnosticDescriptor("MCPM2005", "Compare IsError with true", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM2005.md");

    private static readonly DiagnosticDescriptor MCPM2006 =
        new DiagnosticDescriptor("MCPM2006", "Give sampling messages a list of content", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM2006.md");

    private static readonly DiagnosticDescriptor MCPM2007 =
        new DiagnosticDescriptor("MCPM2007", "Hold binary resources as bytes", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM2007.md");

    private static readonly DiagnosticDescriptor MCPM2008 =
        new DiagnosticDescriptor("MCPM2008", "Give structured content as an element", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM2008.md");

    private static readonly DiagnosticDescriptor MCPM3001 =
        new DiagnosticDescriptor("MCPM3001", "Register handlers through Handlers", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3001.md");

    private static readonly DiagnosticDescriptor MCPM3002 =
        new DiagnosticDescriptor("MCPM3002", "Keep the sessions of HTTP servers", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3002.md");

    private static readonly DiagnosticDescriptor MCPM3003 =
        new DiagnosticDescriptor("MCPM3003", "Keep the names of tools, prompts and resources", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3003.md");

    private static readonly DiagnosticDescriptor MCPM3004 =
        new DiagnosticDescriptor("MCPM3004", "Look at tools that return several texts", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3004.md");

    private static readonly DiagnosticDescriptor MCPM3005 =
        new DiagnosticDescriptor("MCPM3005", "Look at tools that take or return enumerations", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3005.md");

    private static readonly DiagnosticDescriptor MCPM3006 =
        new DiagnosticDescriptor("MCPM3006", "Give resources their MIME type", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3006.md");

    private static readonly DiagnosticDescriptor MCPM3007 =
        new DiagnosticDescriptor("MCPM3007", "Configure the handlers of McpServerOptions", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3007.md");

    private static readonly DiagnosticDescriptor MCPM3008 =
        new DiagnosticDescriptor("MCPM3008", "Ask for a version of the protocol that exists", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3008.md");

    private static readonly DiagnosticDescriptor MCPM3009 =
        new DiagnosticDescriptor("MCPM3009", "Ask the client through the server of the request", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3009.md");

    private static readonly DiagnosticDescriptor MCPM3010 =
        new DiagnosticDescriptor("MCPM3010", "Look at tools whose parameters may be null", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3010.md");

    private static readonly DiagnosticDescriptor MCPM3011 =
        new DiagnosticDescriptor("MCPM3011", "Look at tools that cancel themselves", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3011.md");

    private static readonly DiagnosticDescriptor MCPM3012 =
        new DiagnosticDescriptor("MCPM3012", "Look at handlers of tool calls that throw", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3012.md");

    private static readonly DiagnosticDescriptor MCPM3013 =
        new DiagnosticDescriptor("MCPM3013", "Look at lists of templates that nobody asked for", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3013.md");

    private static readonly DiagnosticDescriptor MCPM3014 =
        new DiagnosticDescriptor("MCPM3014", "Look at tools that describe what they return", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3014.md");

    private static readonly DiagnosticDescriptor MCPM3015 =
        new DiagnosticDescriptor("MCPM3015", "Say that handlers of sessions are experimental", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM3015.md");

    private static readonly DiagnosticDescriptor MCPM9001 =
        new DiagnosticDescriptor("MCPM9001", "Derive from the classes of clients and servers", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM9001.md");

    private static readonly DiagnosticDescriptor MCPM9002 =
        new DiagnosticDescriptor("MCPM9002", "Hold values of classes that are sealed", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM9002.md");

    private static readonly DiagnosticDescriptor MCPM9003 =
        new DiagnosticDescriptor("MCPM9003", "Read what a user filled in as a dictionary", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM9003.md");

    private static readonly DiagnosticDescriptor MCPM9004 =
        new DiagnosticDescriptor("MCPM9004", "Read the transport of a message from its context", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM9004.md");

    private static readonly DiagnosticDescriptor MCPM9005 =
        new DiagnosticDescriptor("MCPM9005", "Write metadata as JSON objects", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM9005.md");

    private static readonly DiagnosticDescriptor MCPM9006 =
        new DiagnosticDescriptor("MCPM9006", "Handle HTTP requests with the asynchronous methods of the transport", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM9006.md");

    private static readonly DiagnosticDescriptor MCPM9007 =
        new DiagnosticDescriptor("MCPM9007", "Convert enumerations with JsonStringEnumConverter", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM9007.md");

    private static readonly DiagnosticDescriptor MCPM9008 =
        new DiagnosticDescriptor("MCPM9008", "Run long work without the experimental tasks", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM9008.md");

    private static readonly DiagnosticDescriptor MCPM9009 =
        new DiagnosticDescriptor("MCPM9009", "Choose names of tools that the library accepts", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPM9009.md");

    private static readonly DiagnosticDescriptor MCPT1001 =
        new DiagnosticDescriptor("MCPT1001", "Look for another way than roots, sampling, logging and streams of events", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPT1001.md");

    private static readonly DiagnosticDescriptor MCPT1002 =
        new DiagnosticDescriptor("MCPT1002", "Take what a server says of itself for given", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPT1002.md");

    private static readonly DiagnosticDescriptor MCPT1003 =
        new DiagnosticDescriptor("MCPT1003", "Keep the sessions of HTTP servers", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPT1003.md");

    private static readonly DiagnosticDescriptor MCPT1004 =
        new DiagnosticDescriptor("MCPT1004", "Look at what the newest revision of the protocol leaves out", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPT1004.md");

    private static readonly DiagnosticDescriptor MCPT1005 =
        new DiagnosticDescriptor("MCPT1005", "Ask the client through the server of the request", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPT1005.md");

    private static readonly DiagnosticDescriptor MCPT9001 =
        new DiagnosticDescriptor("MCPT9001", "Run long work without the experimental tasks", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPT9001.md");

    private static readonly DiagnosticDescriptor MCPT9002 =
        new DiagnosticDescriptor("MCPT9002", "Declare tools without execution hints", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "MCPT9002.md");

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
        new DiagnosticDescriptor("SCL1009", "Ask GetResult whether an option was given", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1009.md");

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

    private static readonly DiagnosticDescriptor SCL1023 =
        new DiagnosticDescriptor("SCL1023", "Copy a command's symbols where a read-only list is asked for", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1023.md");

    private static readonly DiagnosticDescriptor SCL1024 =
        new DiagnosticDescriptor("SCL1024", "Put options before those that root commands have", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1024.md");

    private static readonly DiagnosticDescriptor SCL1025 =
        new DiagnosticDescriptor("SCL1025", "Add symbols of a known kind", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1025.md");

    private static readonly DiagnosticDescriptor SCL1026 =
        new DiagnosticDescriptor("SCL1026", "Call extension methods by their class where 2.0 has a member of the name", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1026.md");

    private static readonly DiagnosticDescriptor SCL1027 =
        new DiagnosticDescriptor("SCL1027", "Ask options and arguments for their defaults", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1027.md");

    private static readonly DiagnosticDescriptor SCL1028 =
        new DiagnosticDescriptor("SCL1028", "Read the options that the program added", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1028.md");

    private static readonly DiagnosticDescriptor SCL1029 =
        new DiagnosticDescriptor("SCL1029", "Look at subcommands that allow unmatched tokens", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1029.md");

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

    private static readonly DiagnosticDescriptor SCL1038 =
        new DiagnosticDescriptor("SCL1038", "Read values in validators with GetValue", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1038.md");

    private static readonly DiagnosticDescriptor SCL1039 =
        new DiagnosticDescriptor("SCL1039", "Require options with Required", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1039.md");

    private static readonly DiagnosticDescriptor SCL1040 =
        new DiagnosticDescriptor("SCL1040", "Declare with Symbol what holds options and commands", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1040.md");

    private static readonly DiagnosticDescriptor SCL1041 =
        new DiagnosticDescriptor("SCL1041", "Add symbols through Add where a member hides the list", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1041.md");

    private static readonly DiagnosticDescriptor SCL1042 =
        new DiagnosticDescriptor("SCL1042", "Say that a member hides one that the base class has", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1042.md");

    private static readonly DiagnosticDescriptor SCL1043 =
        new DiagnosticDescriptor("SCL1043", "Drop aliases that are the command's own name", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1043.md");

    private static readonly DiagnosticDescriptor SCL1044 =
        new DiagnosticDescriptor("SCL1044", "Remove the names of types that are gone", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL1044.md");

    private static readonly DiagnosticDescriptor SCL2001 =
        new DiagnosticDescriptor("SCL2001", "Create options with a name, aliases and an initializer", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL2001.md");

    private static readonly DiagnosticDescriptor SCL2002 =
        new DiagnosticDescriptor("SCL2002", "Create arguments with a name and an initializer", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL2002.md");

    private static readonly DiagnosticDescriptor SCL2003 =
        new DiagnosticDescriptor("SCL2003", "Set defaults through DefaultValueFactory", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL2003.md");

    private static readonly DiagnosticDescriptor SCL2004 =
        new DiagnosticDescriptor("SCL2004", "Make options recursive", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL2004.md");

    private static readonly DiagnosticDescriptor SCL2005 =
        new DiagnosticDescriptor("SCL2005", "Allow an argument with a default to be left out", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL2005.md");

    private static readonly DiagnosticDescriptor SCL2006 =
        new DiagnosticDescriptor("SCL2006", "Give options of beta1 their type", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL2006.md");

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

    private static readonly DiagnosticDescriptor SCL3020 =
        new DiagnosticDescriptor("SCL3020", "Read what a handler was given by name", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL3020.md");

    private static readonly DiagnosticDescriptor SCL3021 =
        new DiagnosticDescriptor("SCL3021", "Derive handlers from an action", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL3021.md");

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

    private static readonly DiagnosticDescriptor SCL4007 =
        new DiagnosticDescriptor("SCL4007", "Print the help of a command with HelpAction", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL4007.md");

    private static readonly DiagnosticDescriptor SCL4008 =
        new DiagnosticDescriptor("SCL4008", "Invoke what a command parsed as before", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL4008.md");

    private static readonly DiagnosticDescriptor SCL4020 =
        new DiagnosticDescriptor("SCL4020", "Take the command where a builder was taken", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL4020.md");

    private static readonly DiagnosticDescriptor SCL4021 =
        new DiagnosticDescriptor("SCL4021", "Print help with HelpAction", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL4021.md");

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

    private static readonly DiagnosticDescriptor SCL9033 =
        new DiagnosticDescriptor("SCL9033", "Build the host around the invocation", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9033.md");

    private static readonly DiagnosticDescriptor SCL9034 =
        new DiagnosticDescriptor("SCL9034", "Give writers to the configuration instead of a console of your own", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9034.md");

    private static readonly DiagnosticDescriptor SCL9035 =
        new DiagnosticDescriptor("SCL9035", "Make options and arguments by reflection as 2.0 has them", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: HelpLinkBase + "SCL9035.md");

    /// <summary>All that the analyzer can report: a descriptor for each rule, and <see cref="RuleFailed"/>.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        MCPM1001,
        MCPM1002,
        MCPM1003,
        MCPM1004,
        MCPM1005,
        MCPM1006,
        MCPM1007,
        MCPM1008,
        MCPM1009,
        MCPM1010,
        MCPM1011,
        MCPM1012,
        MCPM1013,
        MCPM1014,
        MCPM1015,
        MCPM1016,
        MCPM1017,
        MCPM1018,
        MCPM1019,
        MCPM1020,
        MCPM1021,
        MCPM1022,
        MCPM1023,
        MCPM1024,
        MCPM1025,
        MCPM1026,
        MCPM1027,
        MCPM1028,
        MCPM1029,
        MCPM1030,
        MCPM1031,
        MCPM1032,
        MCPM1033,
        MCPM2001,
        MCPM2002,
        MCPM2003,
        MCPM2004,
        MCPM2005,
        MCPM2006,
        MCPM2007,
        MCPM2008,
        MCPM3001,
        MCPM3002,
        MCPM3003,
        MCPM3004,
        MCPM3005,
        MCPM3006,
        MCPM3007,
        MCPM3008,
        MCPM3009,
        MCPM3010,
        MCPM3011,
        MCPM3012,
        MCPM3013,
        MCPM3014,
        MCPM3015,
        MCPM9001,
        MCPM9002,
        MCPM9003,
        MCPM9004,
        MCPM9005,
        MCPM9006,
        MCPM9007,
        MCPM9008,
        MCPM9009,
        MCPT1001,
        MCPT1002,
        MCPT1003,
        MCPT1004,
        MCPT1005,
        MCPT9001,
        MCPT9002,
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
        SCL1023,
        SCL1024,
        SCL1025,
        SCL1026,
        SCL1027,
        SCL1028,
        SCL1029,
        SCL1030,
        SCL1031,
        SCL1032,
        SCL1033,
        SCL1034,
        SCL1035,
        SCL1036,
        SCL1037,
        SCL1038,
        SCL1039,
        SCL1040,
        SCL1041,
        SCL1042,
        SCL1043,
        SCL1044,
        SCL2001,
        SCL2002,
        SCL2003,
        SCL2004,
        SCL2005,
        SCL2006,
        SCL3001,
        SCL3002,
        SCL3003,
        SCL3004,
        SCL3005,
        SCL3006,
        SCL3007,
        SCL3008,
        SCL3020,
        SCL3021,
        SCL4001,
        SCL4002,
        SCL4003,
        SCL4004,
        SCL4005,
        SCL4006,
        SCL4007,
        SCL4008,
        SCL4020,
        SCL4021,
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
        SCL9033,
        SCL9034,
        SCL9035,
        RuleFailed,
        FileLooked,
        PackUnusable,
        RuleOfBroughtPack,
    ];

    /// <summary>The ids of the rules that have a rewrite.</summary>
    public static ImmutableArray<string> Rewritable { get; } =
    [
        "MCPM1001",
        "MCPM1002",
        "MCPM1003",
        "MCPM1004",
        "MCPM1005",
        "MCPM1006",
        "MCPM1007",
        "MCPM1008",
        "MCPM1009",
        "MCPM1010",
        "MCPM1011",
        "MCPM1012",
        "MCPM1013",
        "MCPM1014",
        "MCPM1015",
        "MCPM1016",
        "MCPM1017",
        "MCPM1018",
        "MCPM1019",
        "MCPM1020",
        "MCPM1021",
        "MCPM1022",
        "MCPM1023",
        "MCPM1024",
        "MCPM1025",
        "MCPM1026",
        "MCPM1027",
        "MCPM1028",
        "MCPM1029",
        "MCPM1030",
        "MCPM1031",
        "MCPM1032",
        "MCPM1033",
        "MCPM2001",
        "MCPM2002",
        "MCPM2003",
        "MCPM2004",
        "MCPM2005",
        "MCPM2006",
        "MCPM2007",
        "MCPM2008",
        "MCPM3001",
        "MCPM3002",
        "MCPM3003",
        "MCPM3004",
        "MCPM3005",
        "MCPM3006",
        "MCPM3007",
        "MCPM3008",
        "MCPM3009",
        "MCPM3010",
        "MCPM3011",
        "MCPM3012",
        "MCPM3013",
        "MCPM3014",
        "MCPM3015",
        "MCPM9001",
        "MCPM9002",
        "MCPM9003",
        "MCPM9009",
        "MCPT1001",
        "MCPT1002",
        "MCPT1003",
        "MCPT1004",
        "MCPT1005",
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
        "SCL1023",
        "SCL1024",
        "SCL1025",
        "SCL1026",
        "SCL1027",
        "SCL1028",
        "SCL1029",
        "SCL1030",
        "SCL1031",
        "SCL1032",
        "SCL1033",
        "SCL1034",
        "SCL1035",
        "SCL1036",
        "SCL1037",
        "SCL1038",
        "SCL1039",
        "SCL1040",
        "SCL1041",
        "SCL1042",
        "SCL1043",
        "SCL1044",
        "SCL2001",
        "SCL2002",
        "SCL2003",
        "SCL2004",
        "SCL2005",
        "SCL2006",
        "SCL3001",
        "SCL3002",
        "SCL3003",
        "SCL3004",
        "SCL3005",
        "SCL3006",
        "SCL3007",
        "SCL3008",
        "SCL3020",
        "SCL3021",
        "SCL4001",
        "SCL4002",
        "SCL4003",
        "SCL4004",
        "SCL4005",
        "SCL4006",
        "SCL4007",
        "SCL4008",
        "SCL4020",
        "SCL4021",
        "SCL9034",
        "SCL9035",
    ];
}
