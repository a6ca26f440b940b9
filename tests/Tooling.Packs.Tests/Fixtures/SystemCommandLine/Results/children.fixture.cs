// expect: SCL1005, SCL1017 x3, SCL1037 x5, SCL3003
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

    public static void AtMostOne(Command command, Option<int> count, Option<bool> all, Option<string> name)
    {
        command.AddValidator(result =>
        {
            if (result.Children.Count(s => s.Symbol == count || s.Symbol == name) > 1 || result.Children.Any(s => s.Symbol == all))
            {
                result.ErrorMessage = "One of them.";
            }
        });
        var arguments = command.Parse("").CommandResult.Children.OfType<ArgumentResult>().ToList();
        Console.WriteLine(arguments.Count);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Results
{
    public static int Count(CommandResult result) => result.Children.Where(child => child is not OptionResult { Implicit: true, Option: Option<bool> _ }).Count();

    public static SymbolResult First(ParseResult result) => result.CommandResult.Children.Where(child => child is not OptionResult { Implicit: true, Option: Option<bool> _ }).ElementAt(0);

    public static IReadOnlyList<SymbolResult> All(CommandResult result) => result.Children.Where(child => child is not OptionResult { Implicit: true, Option: Option<bool> _ }).ToList();

    public static void Print(CommandResult result)
    {
        foreach (var child in result.Children.Where(child2 => child2 is not OptionResult { Implicit: true, Option: Option<bool> _ }))
        {
            Console.WriteLine(child);
        }

        Console.WriteLine(result.Children.Where(child2 => child2 is not OptionResult { Implicit: true, Option: Option<bool> _ }).OfType<OptionResult>().Any());
    }

    public static void AtMostOne(Command command, Option<int> count, Option<bool> all, Option<string> name)
    {
        command.Validators.Add(result =>
        {
            if (result.Children.Count(s => (s as OptionResult)?.Option == count || (s as OptionResult)?.Option == name) > 1 || result.Children.Any(s => (s as OptionResult)?.Option == all))
            {
                result.AddError("One of them.");
            }
        });
        var arguments = command.Parse("").CommandResult.Children.OfType<ArgumentResult>().ToList();
        Console.WriteLine(arguments.Count);
    }
}
