using System.CommandLine.Parsing;

namespace Tool;

public delegate T ParseArgument<T>(string text);

public static class Delegates
{
    public static readonly ParseArgument<int> Number = int.Parse;

    public static int Of(ArgumentResult result) => Number(result.Tokens[0].Value);
}
