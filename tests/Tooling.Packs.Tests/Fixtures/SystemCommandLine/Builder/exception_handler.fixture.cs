// expect: SCL1018, SCL4004, SCL4005
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
            .UseExceptionHandler((exception, context) =>
            {
                Console.Error.WriteLine(exception.Message);
                context.ExitCode = 3;
            })
            .Build();

        return await parser.InvokeAsync(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");

        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 3;
        }
    }
}
