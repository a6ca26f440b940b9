// expect: SCL1001, SCL1003 x3, SCL1010, SCL3001, SCL3002 x5, SCL3007, SCL3008 x2, SCL4001
using System.CommandLine;
using System.CommandLine.Invocation;

var root = new RootCommand("test");
root.AddCommand(new BuildCommand());
root.AddCommand(new CleanCommand());
root.AddCommand(new FailCommand());
return await root.InvokeAsync(args);

public abstract class CommandBase : Command
{
    protected CommandBase(string name, string description) : base(name, description)
    {
        this.SetHandler(HandleAsync);
    }

    protected abstract Task HandleAsync(InvocationContext context);
}

public sealed class BuildCommand : CommandBase
{
    private readonly Option<int> _count = new("--count");

    public BuildCommand() : base("build", "Builds") { AddOption(_count); }

    protected override async Task HandleAsync(InvocationContext context)
    {
        var count = context.ParseResult.GetValueForOption(_count);
        await Task.Delay(1, context.GetCancellationToken());
        if (count > 3)
        {
            Console.WriteLine("too many");
            context.ExitCode = 2;
            return;
        }
        Console.WriteLine(count);
    }
}

public sealed class CleanCommand : CommandBase
{
    public CleanCommand() : base("clean", "Cleans") { }

    protected override Task HandleAsync(InvocationContext context)
    {
        Console.WriteLine("clean");
        return Task.CompletedTask;
    }
}

public class FailCommand : CommandBase
{
    public FailCommand() : base("fail", "Fails") { }

    protected override Task HandleAsync(InvocationContext context)
    {
        context.ExitCode = 7;
        return Task.CompletedTask;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

var root = new RootCommand("test");
root.Subcommands.Add(new BuildCommand());
root.Subcommands.Add(new CleanCommand());
root.Subcommands.Add(new FailCommand());
return await root.Parse(args).InvokeAsync();

public abstract class CommandBase : Command
{
    protected CommandBase(string name, string description) : base(name, description)
    {
        this.SetAction(HandleAsync);
    }

    protected abstract Task<int> HandleAsync(ParseResult context, CancellationToken cancellationToken);
}

public sealed class BuildCommand : CommandBase
{
    private readonly Option<int> _count = new("--count");

    public BuildCommand() : base("build", "Builds") { Options.Add(_count); }

    protected override async Task<int> HandleAsync(ParseResult context, CancellationToken cancellationToken)
    {
        var count = context.GetValue(_count);
        await Task.Delay(1, cancellationToken);
        if (count > 3)
        {
            Console.WriteLine("too many");
            return 2;
        }
        Console.WriteLine(count);
        return 0;
    }
}

public sealed class CleanCommand : CommandBase
{
    public CleanCommand() : base("clean", "Cleans") { }

    protected override Task<int> HandleAsync(ParseResult context, CancellationToken cancellationToken)
    {
        Console.WriteLine("clean");
        return Task.FromResult(0);
    }
}

public class FailCommand : CommandBase
{
    public FailCommand() : base("fail", "Fails") { }

    protected override Task<int> HandleAsync(ParseResult context, CancellationToken cancellationToken)
    {
        return Task.FromResult(7);
    }
}
