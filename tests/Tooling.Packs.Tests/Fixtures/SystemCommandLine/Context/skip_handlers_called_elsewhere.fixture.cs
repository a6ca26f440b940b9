// expect: SCL3001, SCL3008 x4
// manual: SCL3002 x2
using System.CommandLine;
using System.CommandLine.Invocation;

public abstract class CommandBase : Command
{
    protected CommandBase(string name)
        : base(name)
    {
        this.SetHandler(HandleAsync);
    }

    // One place can't go along: then no declaration changes but for the type of its parameter.
    public object Later => (Func<InvocationContext, Task>)HandleAsync;

    protected abstract Task HandleAsync(InvocationContext context);
}

public sealed class BuildCommand : CommandBase
{
    public BuildCommand()
        : base("build")
    {
    }

    protected override async Task HandleAsync(InvocationContext context)
    {
        await Task.Delay(1, context.GetCancellationToken());
        context.ExitCode = 2;
    }
}

public sealed class CleanCommand : CommandBase
{
    public CleanCommand()
        : base("clean")
    {
    }

    protected override Task HandleAsync(InvocationContext context) => Task.CompletedTask;
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public abstract class CommandBase : Command
{
    protected CommandBase(string name)
        : base(name)
    {
        this.SetAction(HandleAsync);
    }

    // One place can't go along: then no declaration changes but for the type of its parameter.
    public object Later => (Func<ParseResult, Task>)HandleAsync;

    protected abstract Task HandleAsync(ParseResult context);
}

public sealed class BuildCommand : CommandBase
{
    public BuildCommand()
        : base("build")
    {
    }

    protected override async Task HandleAsync(ParseResult context)
    {
        await Task.Delay(1, context.GetCancellationToken());
        context.ExitCode = 2;
    }
}

public sealed class CleanCommand : CommandBase
{
    public CleanCommand()
        : base("clean")
    {
    }

    protected override Task HandleAsync(ParseResult context) => Task.CompletedTask;
}
