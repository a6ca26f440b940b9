// expect: SCL1018, SCL3001, SCL4004 x4
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

return await BuildCommandLine()
    .UseDefaults()
    .AddMiddleware(async (context, next) =>
    {
        Console.WriteLine("before");
        await next(context);
        Console.WriteLine("after");
    })
    .Build()
    .InvokeAsync(args);

static CommandLineBuilder BuildCommandLine()
{
    var root = new RootCommand("Tool");
    root.SetHandler(() => Console.WriteLine("run"));
    return new CommandLineBuilder(root);
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

var rootCommand = BuildCommandLine();
var context = rootCommand.Parse(args);
if (context.Action is not ParseErrorAction && context.Action != context.CommandResult.Command.Action)
{
    return await context.InvokeAsync();
}

try
{
    Console.WriteLine("before");
    var exitCode = await context.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    Console.WriteLine("after");
    return exitCode;
}
catch (Exception exception)
{
    if (exception is not OperationCanceledException)
    {
        Console.Error.WriteLine($"Unhandled exception: {exception}");
    }
    return 1;
}

static RootCommand BuildCommandLine()
{
    var root = new RootCommand("Tool");
    root.SetAction(_ => Console.WriteLine("run"));
    return root;
}
