// expect: SCL3008 x4
// manual: SCL9003 x2
using System.CommandLine.Invocation;
using System.Threading.Tasks;

// Invoked synchronously, beta4 did nothing here; 2.x would do the work.
internal abstract class Base : ICommandHandler
{
    public int Invoke(InvocationContext context) => 0;

    public abstract Task<int> InvokeAsync(InvocationContext context);
}

internal sealed class Fetch : ICommandHandler
{
    public int Invoke(InvocationContext context)
    {
        return -1;
    }

    public async Task<int> InvokeAsync(InvocationContext context)
    {
        await Task.Yield();
        return 3;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Threading.Tasks;

// Invoked synchronously, beta4 did nothing here; 2.x would do the work.
internal abstract class Base : ICommandHandler
{
    public int Invoke(ParseResult context) => 0;

    public abstract Task<int> InvokeAsync(ParseResult context);
}

internal sealed class Fetch : ICommandHandler
{
    public int Invoke(ParseResult context)
    {
        return -1;
    }

    public async Task<int> InvokeAsync(ParseResult context)
    {
        await Task.Yield();
        return 3;
    }
}
