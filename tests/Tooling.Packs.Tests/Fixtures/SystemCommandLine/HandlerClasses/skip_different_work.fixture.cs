// expect: SCL3007 x2, SCL3008 x9
// manual: SCL9003 x3
using System.CommandLine.Invocation;
using System.Threading.Tasks;

// Different calls, and different arguments.
internal sealed class Different : ICommandHandler
{
    public int Invoke(InvocationContext context) => Run(context, quick: true);

    public Task<int> InvokeAsync(InvocationContext context) => Task.FromResult(Run(context, quick: false));

    private static int Run(InvocationContext context, bool quick) => quick ? 1 : context.ParseResult.Tokens.Count;
}

// Names of parameters that mean different things in the two.
internal sealed class Renamed : ICommandHandler
{
    private readonly InvocationContext? context;

    public int Invoke(InvocationContext context) => Run(context);

    public Task<int> InvokeAsync(InvocationContext given) => Task.FromResult(Run(context!));

    private static int Run(InvocationContext context) => context.ParseResult.Tokens.Count;
}

// Either may be the one that is meant.
internal sealed class Numbers : ICommandHandler
{
    public int Invoke(InvocationContext context) => 0;

    public async Task<int> InvokeAsync(InvocationContext context) => await Task.FromResult(1);
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Threading.Tasks;

// Different calls, and different arguments.
internal sealed class Different : ICommandHandler
{
    public int Invoke(ParseResult context) => Run(context, quick: true);

    public Task<int> InvokeAsync(ParseResult context) => Task.FromResult(Run(context, quick: false));

    private static int Run(ParseResult context, bool quick) => quick ? 1 : context.Tokens.Count;
}

// Names of parameters that mean different things in the two.
internal sealed class Renamed : ICommandHandler
{
    private readonly ParseResult? context;

    public int Invoke(ParseResult context) => Run(context);

    public Task<int> InvokeAsync(ParseResult given) => Task.FromResult(Run(context!));

    private static int Run(ParseResult context) => context.Tokens.Count;
}

// Either may be the one that is meant.
internal sealed class Numbers : ICommandHandler
{
    public int Invoke(ParseResult context) => 0;

    public async Task<int> InvokeAsync(ParseResult context) => await Task.FromResult(1);
}
