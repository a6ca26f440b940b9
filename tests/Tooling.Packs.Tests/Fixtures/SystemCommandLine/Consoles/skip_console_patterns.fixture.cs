// expect: SCL3004 x2, SCL3005 x6, SCL3007 x3, SCL3008 x3
// manual: SCL1031 x9
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Output
{
    public static bool IsPiped(InvocationContext context) => context.Console is { IsOutputRedirected: true };

    public static bool IsPlain(IConsole console) => console is IConsole { IsErrorRedirected: false } or { IsInputRedirected: true };

    public static bool Nested(InvocationContext context) => context is { Console: { IsOutputRedirected: true } };

    public static bool Extended(InvocationContext context) => context is { Console.IsOutputRedirected: true };

    public static string? Text(IConsole console) => console is { Out: { } writer } ? writer.ToString() : null;

    public static string? Errors(IConsole console) => console is { Error: not null } ? console.Error.ToString() : null;

    public static string Kind(IConsole console) => console switch
    {
        { IsOutputRedirected: true, IsErrorRedirected: true } => "both",
        { IsOutputRedirected: true } => "output",
        _ => "none",
    };

    public static bool IsStandard(System.CommandLine.IO.IStandardOut output) => output is { Out: { }, IsOutputRedirected: false };
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Output
{
    public static bool IsPiped(ParseResult context) => context.InvocationConfiguration is { IsOutputRedirected: true };

    public static bool IsPlain(InvocationConfiguration console) => console is InvocationConfiguration { IsErrorRedirected: false } or { IsInputRedirected: true };

    public static bool Nested(ParseResult context) => context is { InvocationConfiguration: { IsOutputRedirected: true } };

    public static bool Extended(ParseResult context) => context is { InvocationConfiguration.IsOutputRedirected: true };

    public static string? Text(InvocationConfiguration console) => console is { Output: { } writer } ? writer.ToString() : null;

    public static string? Errors(InvocationConfiguration console) => console is { Error: not null } ? console.Error.ToString() : null;

    public static string Kind(InvocationConfiguration console) => console switch
    {
        { IsOutputRedirected: true, IsErrorRedirected: true } => "both",
        { IsOutputRedirected: true } => "output",
        _ => "none",
    };

    public static bool IsStandard(System.CommandLine.InvocationConfiguration output) => output is { Output: { }, IsOutputRedirected: false };
}
