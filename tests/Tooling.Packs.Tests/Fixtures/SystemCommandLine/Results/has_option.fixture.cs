// expect: SCL1009 x4
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Flags
{
    public static bool Any(ParseResult result, Option<bool> a, Option<bool> b) =>
        result.HasOption(a) || result.HasOption(b);

    public static string Describe(ParseResult result, Option<bool> a) =>
        !result.HasOption(a) ? "none" : $"{(result.HasOption(a) ? 1 : 0)}";
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Flags
{
    public static bool Any(ParseResult result, Option<bool> a, Option<bool> b) =>
        result.GetResult(a) is { Implicit: false } || result.GetResult(b) is { Implicit: false };

    public static string Describe(ParseResult result, Option<bool> a) =>
        !(result.GetResult(a) is { Implicit: false }) ? "none" : $"{(result.GetResult(a) is { Implicit: false } ? 1 : 0)}";
}
