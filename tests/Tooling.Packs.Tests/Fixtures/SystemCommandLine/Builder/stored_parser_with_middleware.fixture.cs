// expect: SCL1018, SCL4004 x2, SCL4005 x2, SCL4006
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public sealed class Application
{
    private readonly Parser _parser;
    private readonly TextWriter _log = Console.Error;

    public Application(RootCommand root)
    {
        _parser = new CommandLineBuilder(root)
            .UseDefaults()
            .AddMiddleware(async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (InvalidOperationException e)
                {
                    _log.WriteLine(e.Message);
                    context.ExitCode = 2;
                }
            })
            .Build();
    }

    public Task<int> RunAsync(string[] args) => _parser.InvokeAsync(args);

    public async Task<int> RunParsedAsync(string[] args)
    {
        var result = _parser.Parse(args);
        return result.UnmatchedTokens.Count > 0 ? 5 : await result.InvokeAsync();
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Application
{
    private readonly RootCommand _parser;
    private readonly TextWriter _log = Console.Error;

    public Application(RootCommand root)
    {
        _parser = root;
    }

    private async Task<int> InvokeAsync(ParseResult parseResult)
    {
        try
        {
            return await parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (InvalidOperationException e)
        {
            _log.WriteLine(e.Message);
            return 2;
        }
        catch (Exception exception)
        {
            if (exception is not OperationCanceledException)
            {
                Console.Error.WriteLine($"Unhandled exception: {exception}");
            }
            return 1;
        }
    }

    public Task<int> RunAsync(string[] args) => InvokeAsync(_parser.Parse(args));

    public async Task<int> RunParsedAsync(string[] args)
    {
        var result = _parser.Parse(args);
        return result.UnmatchedTokens.Count > 0 ? 5 : await InvokeAsync(result);
    }
}
