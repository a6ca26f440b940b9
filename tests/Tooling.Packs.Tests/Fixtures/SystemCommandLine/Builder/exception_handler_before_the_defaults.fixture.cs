// expect: SCL1018, SCL3002, SCL3008, SCL4004 x3, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Lambda(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root)
            .UseExceptionHandler((exception, context) =>
            {
                Console.Error.WriteLine(exception.Message);

                context.ExitCode = 3;
            })
            .UseDefaults()
            .Build();
        return await parser.InvokeAsync(args);
    }

    public static int Method(RootCommand root, string[] args) =>
        new CommandLineBuilder(root).UseExceptionHandler(OnException).UseDefaults().Build().Invoke(args);

    public static int Last(RootCommand root, string[] args)
    {
        var builder = new CommandLineBuilder(root);
        builder.UseExceptionHandler((e, _) => Console.WriteLine(e));
        builder.UseDefaults();
        builder.UseExceptionHandler((e, _) => Console.WriteLine(e.Message));
        return builder.Build().Invoke(args);
    }

    private static void OnException(Exception exception, InvocationContext context) => context.ExitCode = 4;
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Lambda(RootCommand root, string[] args)
    {
        // Never called: the default exception handler was added after this one, and caught everything. To have it called, put a try around the invocation.
        // .UseExceptionHandler((exception, context) =>
        // {
        //     Console.Error.WriteLine(exception.Message);
        //
        //     context.ExitCode = 3;
        // })
        return await root.Parse(args).InvokeAsync();
    }

    public static int Method(RootCommand root, string[] args)
    {
        // Never called: the default exception handler was added after this one, and caught everything. To have it called, put a try around the invocation.
        // .UseExceptionHandler(OnException)
        return root.Parse(args).Invoke();
    }

    public static int Last(RootCommand root, string[] args)
    {
        // Never called: the default exception handler was added after this one, and caught everything. To have it called, put a try around the invocation.
        // .UseExceptionHandler((e, _) => Console.WriteLine(e))
        try
        {
            return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            Console.WriteLine(e.Message);
            return 0;
        }
    }

    private static int OnException(Exception exception, ParseResult context) => 4;
}
