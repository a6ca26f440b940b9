// expect: SCL3008 x4
// manual: SCL9003 x2
using System.CommandLine.Invocation;

public class Both : ICommandHandler
{
    public Task<int> InvokeAsync(InvocationContext context) => Task.FromResult(1);

    public int Invoke(InvocationContext context) => 2;
}

public sealed class Derived : List<int>, ICommandHandler
{
    public Task<int> InvokeAsync(InvocationContext context) => Task.FromResult(Invoke(context));

    public int Invoke(InvocationContext context) => 2;
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public class Both : ICommandHandler
{
    public Task<int> InvokeAsync(ParseResult context) => Task.FromResult(1);

    public int Invoke(ParseResult context) => 2;
}

public sealed class Derived : List<int>, ICommandHandler
{
    public Task<int> InvokeAsync(ParseResult context) => Task.FromResult(Invoke(context));

    public int Invoke(ParseResult context) => 2;
}
