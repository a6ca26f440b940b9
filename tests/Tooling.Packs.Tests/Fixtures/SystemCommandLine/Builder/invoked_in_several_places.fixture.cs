// expect: SCL1018, SCL4004 x5, SCL4005 x4
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");
        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .UseExceptionHandler((ex, context) =>
            {
                Console.Error.WriteLine(ex.Message);
                context.ExitCode = 3;
            })
            .Build();

        if (args.Length == 0)
        {
            return await parser.InvokeAsync("--help");
        }

        return await parser.InvokeAsync(args);
    }

    public static int InExpression(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root).UseDefaults().UseExceptionHandler((e, _) => Console.WriteLine(e.Message)).Build();
        return parser.Invoke(args) + 1;
    }

    public static async Task<int> ParsedBefore(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root)
            .UseParseErrorReporting(64)
            .UseDefaults()
            .UseExceptionHandler(errorExitCode: 70)
            .Build();
        var result = parser.Parse(args);
        if (result.Errors.Count > 0)
        {
            Console.Error.WriteLine("See the manual.");
        }

        return await result.InvokeAsync();
    }

    public static int ErrorCodes(RootCommand root, string[] args)
    {
        return new CommandLineBuilder(root)
            .UseHelp()
            .UseVersionOption()
            .UseParseErrorReporting(errorExitCode: Codes.Usage)
            .UseExceptionHandler(errorExitCode: Codes.Failure)
            .CancelOnProcessTermination()
            .Build()
            .Invoke(args);
    }

    public static void Assigned(RootCommand root, string[] args)
    {
        Environment.ExitCode = new CommandLineBuilder(root).UseParseErrorReporting(Codes.Usage).UseDefaults().Build().Invoke(args);
    }
}

public static class Codes
{
    public const int Usage = 64;
    public const int Failure = 70;
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");
        async Task<int> InvokeAsync(ParseResult parseResult)
        {
            try
            {
                return await parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }
            catch (Exception ex)
            {
                Console.Error.WriteLine(ex.Message);
                return 3;
            }
        }

        if (args.Length == 0)
        {
            return await InvokeAsync(root.Parse("--help"));
        }

        return await InvokeAsync(root.Parse(args));
    }

    public static int InExpression(RootCommand root, string[] args)
    {
        int Invoke(ParseResult parseResult)
        {
            try
            {
                return parseResult.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }
            catch (Exception e)
            {
                Console.WriteLine(e.Message);
                return 0;
            }
        }

        return Invoke(root.Parse(args)) + 1;
    }

    public static async Task<int> ParsedBefore(RootCommand root, string[] args)
    {
        async Task<int> InvokeAsync(ParseResult parseResult)
        {
            if (parseResult.Action is ParseErrorAction)
            {
                await parseResult.InvokeAsync();
                return 64;
            }

            try
            {
                return await parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }
            catch (Exception exception)
            {
                if (exception is not OperationCanceledException)
                {
                    Console.Error.WriteLine($"Unhandled exception: {exception}");
                }
                return 70;
            }
        }

        var result = root.Parse(args);
        if (result.Errors.Count > 0)
        {
            Console.Error.WriteLine("See the manual.");
        }

        return await InvokeAsync(result);
    }

    public static int ErrorCodes(RootCommand root, string[] args)
    {
        var parseResult = root.Parse(args);
        if (parseResult.Action is ParseErrorAction)
        {
            parseResult.Invoke();
            return Codes.Usage;
        }

        try
        {
            return parseResult.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            if (exception is not OperationCanceledException)
            {
                Console.Error.WriteLine($"Unhandled exception: {exception}");
            }
            return Codes.Failure;
        }
    }

    public static void Assigned(RootCommand root, string[] args)
    {
        var parseResult = root.Parse(args);
        Environment.ExitCode = parseResult.Invoke();
        if (parseResult.Action is ParseErrorAction)
        {
            Environment.ExitCode = Codes.Usage;
        }
    }
}

public static class Codes
{
    public const int Usage = 64;
    public const int Failure = 70;
}
