// expect: SCL3008 x5
// manual: SCL1018, SCL3002 x4, SCL3020 x4
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.NamingConventionBinder;

public static class Program
{
    public static Command ReturnsAsWell() => new("a")
    {
        Handler = CommandHandler.Create((InvocationContext context) =>
        {
            context.ExitCode = 1;
            return 2;
        }),
    };

    public static object? Unknown(Command command) => command.Handler = CommandHandler.Create<InvocationContext, string>(Run);

    public static void Expression()
    {
        var command = new Command("b") { new Option<int>("--code") };
        command.Handler = CommandHandler.Create((InvocationContext context, int code) => context.ExitCode = code);
    }

    public static void Given()
    {
        var command = new Command("c");
        command.Handler = CommandHandler.Create((InvocationContext context) => context.ExitCode = 5);
    }

    private static void Run(InvocationContext context, string name)
    {
        Console.WriteLine(name);
        context.ExitCode = 4;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.NamingConventionBinder;

public static class Program
{
    public static Command ReturnsAsWell() => new("a")
    {
        Handler = CommandHandler.Create((ParseResult context) =>
        {
            context.ExitCode = 1;
            return 2;
        }),
    };

    public static object? Unknown(Command command) => command.Handler = CommandHandler.Create<ParseResult, string>(Run);

    public static void Expression()
    {
        var command = new Command("b") { new Option<int>("--code") };
        command.Handler = CommandHandler.Create((ParseResult context, int code) => context.ExitCode = code);
    }

    public static void Given()
    {
        var command = new Command("c");
        command.Handler = CommandHandler.Create((ParseResult context) => context.ExitCode = 5);
    }

    private static void Run(ParseResult context, string name)
    {
        Console.WriteLine(name);
        context.ExitCode = 4;
    }
}
