// expect: SCL1037 x3
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Results
{
    public static int Count(CommandResult result) => result.Children.Count;

    public static SymbolResult First(ParseResult result) => result.CommandResult.Children[0];

    public static IReadOnlyList<SymbolResult> All(CommandResult result) => result.Children;

    public static void Print(CommandResult result)
    {
        foreach (var child in result.Children)
        {
            Console.WriteLine(child);
        }

        Console.WriteLine(result.Children.OfType<OptionResult>().Any());
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

public static class Results
{
    public static int Count(CommandResult result) => result.Children.Count();

    public static SymbolResult First(ParseResult result) => result.CommandResult.Children.ElementAt(0);

    public static IReadOnlyList<SymbolResult> All(CommandResult result) => result.Children.ToList();

    public static void Print(CommandResult result)
    {
        foreach (var child in result.Children)
        {
            Console.WriteLine(child);
        }

        Console.WriteLine(result.Children.OfType<OptionResult>().Any());
    }
}
