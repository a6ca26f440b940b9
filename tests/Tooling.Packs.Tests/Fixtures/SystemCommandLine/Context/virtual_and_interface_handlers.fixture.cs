// expect: SCL1001, SCL1010, SCL3001 x3, SCL3002 x8, SCL3007, SCL3008 x4
using System.CommandLine;
using System.CommandLine.Invocation;

namespace App;

public abstract class CommandBase : Command
{
    protected CommandBase(string name, string description) : base(name, description)
    {
        this.SetHandler(async (context) => await HandleAsync(context));
    }

    protected virtual Task HandleAsync(InvocationContext context)
    {
        Console.WriteLine("base");
        return Task.CompletedTask;
    }
}

public abstract class SyncBase : Command
{
    protected SyncBase(string name) : base(name)
    {
        this.SetHandler(Execute);
    }

    protected abstract void Execute(InvocationContext context);
}

public interface IRunner
{
    /// <summary>Runs.</summary>
    Task RunAsync(InvocationContext context);
}

public sealed class RunCommand : Command
{
    public RunCommand(IRunner runner, string name = "run") : base(name)
    {
        this.SetHandler(runner.RunAsync);
    }
}

public sealed class BuildCommand : CommandBase
{
    private readonly Option<int> _count = new("--count");

    public BuildCommand() : base("build", "Builds") { AddOption(_count); }

    protected override async Task HandleAsync(InvocationContext context)
    {
        await base.HandleAsync(context);
        if (context.ParseResult.GetValueForOption(_count) > 3)
        {
            context.ExitCode = 2;
        }
    }
}

public sealed class ListCommand : SyncBase
{
    public ListCommand() : base("list") { }

    protected override void Execute(InvocationContext context) => context.ExitCode = 4;
}

public class CleanCommand : CommandBase
{
    public CleanCommand() : base("clean", "Cleans") { }

    protected override Task HandleAsync(InvocationContext context)
    {
        Console.WriteLine("clean");
        return base.HandleAsync(context);
    }
}

public class Runner : IRunner
{
    public virtual async Task RunAsync(InvocationContext context)
    {
        await Task.Delay(1, context.GetCancellationToken());
        Console.WriteLine("ran");
    }
}

public class OtherRunner : Runner
{
    public override async Task RunAsync(InvocationContext context)
    {
        await base.RunAsync(context);
        Console.WriteLine("other");
        context.ExitCode = 9;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

namespace App;

public abstract class CommandBase : Command
{
    protected CommandBase(string name, string description) : base(name, description)
    {
        this.SetAction(async (context) => await HandleAsync(context));
    }

    protected virtual Task<int> HandleAsync(ParseResult context)
    {
        Console.WriteLine("base");
        return Task.FromResult(0);
    }
}

public abstract class SyncBase : Command
{
    protected SyncBase(string name) : base(name)
    {
        this.SetAction(Execute);
    }

    protected abstract int Execute(ParseResult context);
}

public interface IRunner
{
    /// <summary>Runs.</summary>
    Task<int> RunAsync(ParseResult context, CancellationToken cancellationToken);
}

public sealed class RunCommand : Command
{
    public RunCommand(IRunner runner, string name = "run") : base(name)
    {
        this.SetAction(runner.RunAsync);
    }
}

public sealed class BuildCommand : CommandBase
{
    private readonly Option<int> _count = new("--count");

    public BuildCommand() : base("build", "Builds") { Options.Add(_count); }

    protected override async Task<int> HandleAsync(ParseResult context)
    {
        var exitCode = 0;
        exitCode = await base.HandleAsync(context);
        if (context.GetValue(_count) > 3)
        {
            exitCode = 2;
        }
        return exitCode;
    }
}

public sealed class ListCommand : SyncBase
{
    public ListCommand() : base("list") { }

    protected override int Execute(ParseResult context) => 4;
}

public class CleanCommand : CommandBase
{
    public CleanCommand() : base("clean", "Cleans") { }

    protected override Task<int> HandleAsync(ParseResult context)
    {
        Console.WriteLine("clean");
        return base.HandleAsync(context);
    }
}

public class Runner : IRunner
{
    public virtual async Task<int> RunAsync(ParseResult context, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        Console.WriteLine("ran");
        return 0;
    }
}

public class OtherRunner : Runner
{
    public override async Task<int> RunAsync(ParseResult context, CancellationToken cancellationToken)
    {
        var exitCode = 0;
        exitCode = await base.RunAsync(context, cancellationToken);
        Console.WriteLine("other");
        exitCode = 9;
        return exitCode;
    }
}
