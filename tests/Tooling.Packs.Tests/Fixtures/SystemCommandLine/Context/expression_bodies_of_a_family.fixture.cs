// expect: SCL3001, SCL3002 x6, SCL3008
using System.CommandLine;
using System.CommandLine.Invocation;

public abstract class CommandBase : Command
{
    protected CommandBase(string name)
        : base(name)
    {
        this.SetHandler((context) => HandleAsync(context));
    }

    protected abstract Task HandleAsync(InvocationContext context);
}

public sealed class BuildCommand() : CommandBase("build")
{
    // Nothing to do.
    protected override Task HandleAsync(InvocationContext context) => Task.CompletedTask;
}

public sealed class WaitCommand() : CommandBase("wait")
{
    protected override Task HandleAsync(InvocationContext context) => Task.Delay(1);
}

public sealed class FailCommand() : CommandBase("fail")
{
    protected override async Task HandleAsync(InvocationContext context) => await FailAsync(context);

    private static async Task FailAsync(InvocationContext context)
    {
        await Task.Delay(1);
        context.ExitCode = 3;
    }
}

public sealed class SlowCommand() : CommandBase("slow")
{
    protected override async Task HandleAsync(InvocationContext context) => await Task.Delay(10);
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public abstract class CommandBase : Command
{
    protected CommandBase(string name)
        : base(name)
    {
        this.SetAction((context) => HandleAsync(context));
    }

    protected abstract Task<int> HandleAsync(ParseResult context);
}

public sealed class BuildCommand() : CommandBase("build")
{
    // Nothing to do.
    protected override Task<int> HandleAsync(ParseResult context) => Task.FromResult(0);
}

public sealed class WaitCommand() : CommandBase("wait")
{
    protected override async Task<int> HandleAsync(ParseResult context) { await Task.Delay(1); return 0; }
}

public sealed class FailCommand() : CommandBase("fail")
{
    protected override async Task<int> HandleAsync(ParseResult context) => await FailAsync(context);

    private static async Task<int> FailAsync(ParseResult context)
    {
        await Task.Delay(1);
        return 3;
    }
}

public sealed class SlowCommand() : CommandBase("slow")
{
    protected override async Task<int> HandleAsync(ParseResult context) { await Task.Delay(10); return 0; }
}
