// expect: SCL1007 x3, SCL1008 x5, SCL1017, SCL1021
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Results
{
    public static void Print(ParseResult result, Option<int> count, Argument<string> path, Command build)
    {
        if (result.FindResultFor(count) is { IsImplicit: false } option)
        {
            Console.WriteLine(option.Token?.Value);
        }

        var argument = result.FindResultFor(path)?.GetValueOrDefault<string>();
        Console.WriteLine(argument);
        Console.WriteLine(result.FindResultFor(build) is not null);
        Console.WriteLine(result.CommandResult.Token.Value);
        Console.WriteLine(result.CommandResult.FindResultFor(count)?.Symbol.Name.Length);
        OptionResult? Find(Option o) => result.RootCommandResult.FindResultFor(o);
        Console.WriteLine(Find(count)?.Option.Description);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Results
{
    public static void Print(ParseResult result, Option<int> count, Argument<string> path, Command build)
    {
        if (result.GetResult(count) is { Implicit: false } option)
        {
            Console.WriteLine(option.IdentifierToken?.Value);
        }

        var argument = result.GetResult(path)?.GetValueOrDefault<string>();
        Console.WriteLine(argument);
        Console.WriteLine(result.GetResult(build) is not null);
        Console.WriteLine(result.CommandResult.IdentifierToken.Value);
        Console.WriteLine(result.CommandResult.GetResult(count)?.Option.Name.TrimStart('-', '/').Length);
        OptionResult? Find(Option o) => result.RootCommandResult.GetResult(o);
        Console.WriteLine(Find(count)?.Option.Description);
    }
}
