// expect: SCL3008 x2
// manual: SCL3001 x2, SCL3002 x2
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Handlers
{
    public static Action<InvocationContext>? OnRun { get; set; }

    public static void Configure(Command run, Command stop)
    {
        OnRun = context => context.ExitCode = 2;
        run.SetHandler(OnRun);
        Add(stop, context => context.ExitCode = 3);
    }

    public static void Add(Command command, Action<InvocationContext> handler) => command.SetHandler(handler);
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Handlers
{
    public static Action<ParseResult>? OnRun { get; set; }

    public static void Configure(Command run, Command stop)
    {
        OnRun = context => context.ExitCode = 2;
        run.SetHandler(OnRun);
        Add(stop, context => context.ExitCode = 3);
    }

    public static void Add(Command command, Action<ParseResult> handler) => command.SetHandler(handler);
}
