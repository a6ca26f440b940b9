// expect: SCL1018, SCL3007, SCL3008, SCL4004 x5, SCL4005 x3
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    private static int _code;

    public static void Discarded(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root).UseDefaults().UseExceptionHandler((e, context) =>
        {
            Console.Error.WriteLine(e.Message);
            context.ExitCode = 1;
        }).Build();
        parser.Invoke(args);
    }

    public static int Declared(RootCommand root, string[] args)
    {
        var code = new CommandLineBuilder(root)
            .UseDefaults()
            .UseExceptionHandler((e, _) => Console.Error.WriteLine(e.Message), 7)
            .Build()
            .Invoke(args);
        return code + 1;
    }

    public static async Task Assigned(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .UseExceptionHandler((_, context) => context.ExitCode = 4)
            .Build();
        _code = await parser.InvokeAsync(args).ConfigureAwait(false);
    }

    public static Task<int> NotAwaited(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .UseExceptionHandler((e, context) => { Console.Error.WriteLine(e.Message); })
            .Build();
        return parser.InvokeAsync(args);
    }

    public static Task<int> Expression(RootCommand root, string[] args) =>
        new CommandLineBuilder(root).UseDefaults().UseExceptionHandler(OnException).Build().InvokeAsync(args);

    private static void OnException(Exception exception, System.CommandLine.Invocation.InvocationContext context) =>
        Console.Error.WriteLine(exception.Message + context.ParseResult.Tokens.Count);
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    private static int _code;

    public static void Discarded(RootCommand root, string[] args)
    {
        try
        {
            root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e.Message);
        }
    }

    public static int Declared(RootCommand root, string[] args)
    {
        int code;
        try
        {
            code = root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e.Message);
            code = 0;
        }
        return code + 1;
    }

    public static async Task Assigned(RootCommand root, string[] args)
    {
        try
        {
            _code = await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
        }
        catch (Exception)
        {
            _code = 4;
        }
    }

    public static async Task<int> NotAwaited(RootCommand root, string[] args)
    {
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e.Message);
            return 0;
        }
    }

    public static async Task<int> Expression(RootCommand root, string[] args)
    {
        var parseResult = root.Parse(args);
        try
        {
            return await parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            OnException(exception, parseResult);
            return 0;
        }
    }

    private static void OnException(Exception exception, System.CommandLine.ParseResult context) =>
        Console.Error.WriteLine(exception.Message + context.Tokens.Count);
}
