using System.CommandLine.Parsing;

static class Values
{
    public static bool IsEmpty(SymbolResult result) => result.Tokens.Count == 0;

    public static int Read(OptionResult result) => result.GetValueOrDefault<int>();
}
