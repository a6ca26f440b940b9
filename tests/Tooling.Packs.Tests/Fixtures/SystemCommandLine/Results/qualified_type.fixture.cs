// expect: SCL1013 x2
namespace Tool;

public static class Summary
{
    public static int Errors(System.CommandLine.Parsing.ParseResult result) => result.Errors.Count;

    public static Func<global::System.CommandLine.Parsing.ParseResult, int> Count => result => result.Tokens.Count;
}
-----
namespace Tool;

public static class Summary
{
    public static int Errors(System.CommandLine.ParseResult result) => result.Errors.Count;

    public static Func<global::System.CommandLine.ParseResult, int> Count => result => result.Tokens.Count;
}
