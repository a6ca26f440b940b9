// expect: SCL3007, SCL3008 x4, SCL3021 x4
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Threading.Tasks;

// A base class whose methods both call the work of the derived ones.
internal abstract class SynchronousBase : ICommandHandler
{
    public Task<int> InvokeAsync(InvocationContext context) => Task.FromResult(Handle(context.ParseResult));

    public int Invoke(InvocationContext context) => Handle(context.ParseResult);

    protected abstract int Handle(ParseResult result);
}

internal sealed class Build : SynchronousBase
{
    public static Command Create() => new("build") { Handler = new Build() };

    protected override int Handle(ParseResult result) => result.Tokens.Count;
}

internal abstract class AsynchronousBase : ICommandHandler
{
    public int Invoke(InvocationContext context)
    {
        return HandleAsync(context).GetAwaiter().GetResult();
    }

    public async Task<int> InvokeAsync(InvocationContext context)
    {
        return await HandleAsync(context).ConfigureAwait(false);
    }

    protected abstract Task<int> HandleAsync(InvocationContext context);
}

internal sealed class InBackground : ICommandHandler
{
    public int Invoke(InvocationContext context)
    {
        System.Console.WriteLine("works");
        return 0;
    }

    public Task<int> InvokeAsync(InvocationContext context) => Task.Run(() => Invoke(context));
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Threading.Tasks;

// A base class whose methods both call the work of the derived ones.
internal abstract class SynchronousBase : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult context) => Handle(context);

    protected abstract int Handle(ParseResult result);
}

internal sealed class Build : SynchronousBase
{
    public static Command Create() => new("build") { Action = new Build() };

    protected override int Handle(ParseResult result) => result.Tokens.Count;
}

internal abstract class AsynchronousBase : AsynchronousCommandLineAction
{
    public override async Task<int> InvokeAsync(ParseResult context, CancellationToken cancellationToken = default)
    {
        return await HandleAsync(context).ConfigureAwait(false);
    }

    protected abstract Task<int> HandleAsync(ParseResult context);
}

internal sealed class InBackground : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult context)
    {
        System.Console.WriteLine("works");
        return 0;
    }
}
