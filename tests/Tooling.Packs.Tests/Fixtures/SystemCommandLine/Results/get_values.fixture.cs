// expect: SCL1010 x3, SCL1011 x4
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed record Settings(string Path, int Count, Uri? Proxy, string[] Names)
{
    public static Settings From(ParseResult result, Argument<string> path, Option<int> count, Option<Uri?> proxy, Argument<string[]> names)
    {
        if (result.GetValueForOption(count) > 3)
        {
            Console.WriteLine(result.GetValueForArgument(path).Length);
        }

        string text = result.GetValueForArgument(path);
        return new Settings(
            text,
            result.GetValueForOption(count),
            result.GetValueForOption(proxy),
            result.GetValueForArgument(names));
    }

    public static int Size(ParseResult result, Argument<int> size) => result.GetValueForArgument(size);
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed record Settings(string Path, int Count, Uri? Proxy, string[] Names)
{
    public static Settings From(ParseResult result, Argument<string> path, Option<int> count, Option<Uri?> proxy, Argument<string[]> names)
    {
        if (result.GetValue(count) > 3)
        {
            Console.WriteLine(result.GetValue(path)!.Length);
        }

        string text = result.GetValue(path)!;
        return new Settings(
            text,
            result.GetValue(count),
            result.GetValue(proxy),
            result.GetValue(names)!);
    }

    public static int Size(ParseResult result, Argument<int> size) => result.GetValue(size);
}
