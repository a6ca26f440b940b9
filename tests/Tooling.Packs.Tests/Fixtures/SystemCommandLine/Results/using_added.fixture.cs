// expect: SCL1013
using System.CommandLine.Parsing;

public static class Summary
{
    public static int Errors(ParseResult result) => result.Errors.Count;

    public static string Text(Token token) => token.Value;
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Summary
{
    public static int Errors(ParseResult result) => result.Errors.Count;

    public static string Text(Token token) => token.Value;
}
