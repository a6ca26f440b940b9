// expect: SCL1003, SCL1018, SCL3001 x2, SCL3007 x2, SCL3008 x3, SCL3021, SCL4001, SCL4021 x3
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.IO;

public sealed class HelpHandler : ICommandHandler
{
    public int Invoke(InvocationContext context)
    {
        using var writer = context.Console.Out.CreateTextWriter();
        context.HelpBuilder.Write(context.ParseResult.CommandResult.Command, writer);
        return 0;
    }

    public Task<int> InvokeAsync(InvocationContext context) => Task.FromResult(Invoke(context));
}

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Tool");
        var build = new Command("build", "Builds");
        root.AddCommand(build);
        build.SetHandler(context => context.HelpBuilder.Write(context.ParseResult.CommandResult.Command, context.Console.Out.CreateTextWriter()));
        root.SetHandler((InvocationContext context) => Empty(context, build));
        return root.Invoke(args);
    }

    private static Task<int> Empty(InvocationContext context, Command command)
    {
        var output = context.Console.Out.CreateTextWriter();
        context.HelpBuilder.Write(new HelpContext(context.HelpBuilder, command, output));
        return Task.FromResult(0);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

public sealed class HelpHandler : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult context)
    {
        new HelpAction().Invoke(context);
        return 0;
    }
}

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Tool");
        var build = new Command("build", "Builds");
        root.Subcommands.Add(build);
        build.SetAction(context => new HelpAction().Invoke(context));
        root.SetAction((ParseResult context) => Empty(context, build));
        return root.Parse(args).Invoke();
    }

    private static Task<int> Empty(ParseResult context, Command command)
    {
        new HelpAction().Invoke(command.Parse(""));
        return Task.FromResult(0);
    }
}
