// expect: SCL1018, SCL4004 x2, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Guarded(RootCommand root, string[] args)
    {
        return await new CommandLineBuilder(root)
            .UseDefaults()
            .UseExceptionHandler((exception, context) =>
            {
                if (exception is not IOException)
                {
                    throw exception;
                }

                Console.Error.WriteLine(exception.Message);
                context.ExitCode = 2;
            })
            .Build()
            .InvokeAsync(args);
    }

    public static int Alone(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root)
            .UseHelp()
            .UseVersionOption()
            .UseParseErrorReporting()
            .UseSuggestDirective()
            .UseTypoCorrections()
            .CancelOnProcessTermination()
            .UseExceptionHandler((exception, _) => throw exception)
            .Build();
        return parser.Invoke(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Guarded(RootCommand root, string[] args)
    {
        try
        {
            try
            {
                return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            }
            catch (Exception exception)
            {
                if (exception is not IOException)
                {
                    throw exception;
                }

                Console.Error.WriteLine(exception.Message);
                return 2;
            }
        }
        catch (Exception exception2)
        {
            if (exception2 is not OperationCanceledException)
            {
                Console.Error.WriteLine($"Unhandled exception: {exception2}");
            }
            return 1;
        }
    }

    public static int Alone(RootCommand root, string[] args)
    {
        try
        {
            return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            throw exception;
        }
    }
}
