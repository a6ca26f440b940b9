// expect: SCL3007, SCL3008, SCL3021 x2
using System.CommandLine;
using System.CommandLine.Invocation;

public sealed class Counter : IDisposable, ICommandHandler
{
    public Task<int> InvokeAsync(InvocationContext context)
    {
        return Task.FromResult(Invoke(context));
    }

    public int Invoke(InvocationContext context) => context.ParseResult.Tokens.Count;

    public void Dispose() { }

    public static void Attach(Command command, Counter counter) => command.Handler = counter;
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public sealed class Counter : SynchronousCommandLineAction, IDisposable
{
    public override int Invoke(ParseResult context) => context.Tokens.Count;

    public void Dispose() { }

    public static void Attach(Command command, Counter counter) => command.Action = counter;
}
