// expect: SCL3008 x3
// manual: SCL3002 x2, SCL9002
using System.CommandLine.Invocation;

public interface IStep
{
    void Run(InvocationContext context);
}

public sealed class Fail : IStep, IInvocationResult
{
    public void Run(InvocationContext context) => context.ExitCode = 2;

    public void Apply(InvocationContext context)
    {
        context.ExitCode = 4;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public interface IStep
{
    void Run(ParseResult context);
}

public sealed class Fail : IStep, IInvocationResult
{
    public void Run(ParseResult context) => context.ExitCode = 2;

    public void Apply(ParseResult context)
    {
        context.ExitCode = 4;
    }
}
