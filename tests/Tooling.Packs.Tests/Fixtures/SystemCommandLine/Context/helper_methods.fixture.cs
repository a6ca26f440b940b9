// expect: SCL1010, SCL3001, SCL3004, SCL3005, SCL3007 x2, SCL3008 x2
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    private static readonly Option<string> Name = new("--name");

    public static void Main()
    {
        var root = new RootCommand { Name };
        root.SetHandler((InvocationContext ctx) =>
        {
            Greet(ctx);
            Print(ctx.Console, "done");
        });
    }

    private static void Greet(InvocationContext ctx)
    {
        var parseResult = ctx.ParseResult;
        Console.WriteLine(parseResult.GetValueForOption(Name));
    }

    private static void Print(IConsole console, string text) => console.WriteLine(text);
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    private static readonly Option<string> Name = new("--name");

    public static void Main()
    {
        var root = new RootCommand { Name };
        root.SetAction((ParseResult ctx) =>
        {
            Greet(ctx);
            Print(ctx.InvocationConfiguration, "done");
        });
    }

    private static void Greet(ParseResult ctx)
    {
        var parseResult = ctx;
        Console.WriteLine(parseResult.GetValue(Name));
    }

    private static void Print(InvocationConfiguration console, string text) => console.Output.WriteLine(text);
}
