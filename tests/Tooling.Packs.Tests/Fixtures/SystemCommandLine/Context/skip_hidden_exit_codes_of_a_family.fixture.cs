// expect: SCL3008 x3
// manual: SCL3001, SCL3002
using System.CommandLine;
using System.CommandLine.Invocation;

public abstract class CommandBase : Command
{
    protected CommandBase(string name)
        : base(name)
    {
        this.SetHandler(HandleAsync);
    }

    protected abstract Task HandleAsync(InvocationContext context);
}

public sealed class CountCommand() : CommandBase("count")
{
    // beta4 took the number that is in the task.
    protected override Task HandleAsync(InvocationContext context) => Task.FromResult(4);
}

public sealed class FailCommand() : CommandBase("fail")
{
    protected override async Task HandleAsync(InvocationContext context)
    {
        await Task.Delay(1);
        context.ExitCode = 3;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public abstract class CommandBase : Command
{
    protected CommandBase(string name)
        : base(name)
    {
        this.SetHandler(HandleAsync);
    }

    protected abstract Task HandleAsync(ParseResult context);
}

public sealed class CountCommand() : CommandBase("count")
{
    // beta4 took the number that is in the task.
    protected override Task HandleAsync(ParseResult context) => Task.FromResult(4);
}

public sealed class FailCommand() : CommandBase("fail")
{
    protected override async Task HandleAsync(ParseResult context)
    {
        await Task.Delay(1);
        context.ExitCode = 3;
    }
}
