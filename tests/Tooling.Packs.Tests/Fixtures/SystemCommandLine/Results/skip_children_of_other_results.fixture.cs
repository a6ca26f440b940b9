// manual: SCL1037 x2
using System.CommandLine.Parsing;

public static class Results
{
    public static bool Any(SymbolResult result) => result.Children.Any();

    public static int Count(OptionResult result) => result.Children.Count;
}
