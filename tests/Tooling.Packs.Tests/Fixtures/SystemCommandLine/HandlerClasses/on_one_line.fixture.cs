// expect: SCL3008, SCL3021
using System.CommandLine.Invocation;
using System.Threading.Tasks;

public sealed class Hello : ICommandHandler
{
    public int Invoke(InvocationContext context) => 0; public Task<int> InvokeAsync(InvocationContext context) => Task.FromResult(Invoke(context));
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Threading.Tasks;

public sealed class Hello : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult context) => 0; 
}
