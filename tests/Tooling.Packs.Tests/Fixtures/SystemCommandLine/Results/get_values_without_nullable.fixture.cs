// nullable: disable
// expect: SCL1011 x2
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Reader
{
    public static string Read(ParseResult result, Argument<string> path)
    {
        string text = result.GetValueForArgument(path);
        return text + result.GetValueForArgument(path).Trim();
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Reader
{
    public static string Read(ParseResult result, Argument<string> path)
    {
        string text = result.GetValue(path);
        return text + result.GetValue(path).Trim();
    }
}
