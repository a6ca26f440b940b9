// expect: SCL1012 x3
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Dump
{
    public static void Print(ParseResult result)
    {
        foreach (var option in result.CommandResult.Command.Options)
        {
            Console.WriteLine($"{option.Description} = {result.GetValueForOption(option)}");
        }

        foreach (Argument argument in result.CommandResult.Command.Arguments)
        {
            object? value = result.GetValueForArgument(argument);
            Console.WriteLine(value ?? "nothing");
        }
    }

    public static object? ValueOf(OptionResult result) => result.GetValueOrDefault();
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Dump
{
    public static void Print(ParseResult result)
    {
        foreach (var option in result.CommandResult.Command.Options)
        {
            Console.WriteLine($"{option.Description} = {result.GetResult(option)?.GetValueOrDefault<object>()}");
        }

        foreach (Argument argument in result.CommandResult.Command.Arguments)
        {
            object? value = result.GetResult(argument)?.GetValueOrDefault<object>();
            Console.WriteLine(value ?? "nothing");
        }
    }

    public static object? ValueOf(OptionResult result) => result.GetValueOrDefault<object>();
}
