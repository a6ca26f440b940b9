// expect: SCL1005, SCL1017 x8, SCL1021 x4
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Paths
{
    public static string Of(ParseResult result)
    {
        if (result.CommandResult.Parent?.Symbol.Name != result.RootCommandResult.Symbol.Name)
        {
            return result.CommandResult.Parent!.Symbol.Name + " " + result.CommandResult.Symbol.Name;
        }

        Console.WriteLine(result.CommandResult.Parent?.Symbol.Description?.Length);
        return result.CommandResult.Symbol.Name;
    }

    public static void Check(Option<int> count) => count.AddValidator(result => Console.WriteLine(result.Parent!.Symbol.Name));

    public static string Parent(ArgumentResult result) => result.Parent!.Symbol.Name;
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Paths
{
    public static string Of(ParseResult result)
    {
        if ((result.CommandResult.Parent as CommandResult)?.Command.Name.TrimStart('-', '/') != result.RootCommandResult.Command.Name)
        {
            return ((CommandResult)result.CommandResult.Parent!).Command.Name.TrimStart('-', '/') + " " + result.CommandResult.Command.Name;
        }

        Console.WriteLine((result.CommandResult.Parent as CommandResult)?.Command.Description?.Length);
        return result.CommandResult.Command.Name;
    }

    public static void Check(Option<int> count) => count.Validators.Add(result => Console.WriteLine(((CommandResult)result.Parent!).Command.Name.TrimStart('-', '/')));

    public static string Parent(ArgumentResult result) => (result.Parent! switch { OptionResult option => (Symbol)option.Option, ArgumentResult argument => argument.Argument, CommandResult command => command.Command, _ => null! }).Name.TrimStart('-', '/');
}
