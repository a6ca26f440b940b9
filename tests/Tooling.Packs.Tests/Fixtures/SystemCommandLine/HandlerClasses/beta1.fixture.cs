// library: legacy-beta1-2021
// expect: SCL3007, SCL3008, SCL3021 x2
using System.CommandLine;
using System.CommandLine.Invocation;

public sealed class Counter : ICommandHandler
{
    public Task<int> InvokeAsync(InvocationContext context) => Task.FromResult(context.ParseResult.Tokens.Count);

    public static Command Make() => new("count") { Handler = new Counter() };
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public sealed class Counter : AsynchronousCommandLineAction
{
    public override Task<int> InvokeAsync(ParseResult context, CancellationToken cancellationToken = default) => Task.FromResult(context.Tokens.Count);

    public static Command Make() => new("count") { Action = new Counter() };
}
