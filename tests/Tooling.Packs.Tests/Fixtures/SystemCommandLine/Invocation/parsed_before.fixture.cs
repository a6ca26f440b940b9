// expect: SCL1018, SCL4004, SCL4005, SCL4008 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");
        var parseResult = root.Parse(args);
        if (parseResult.Errors.Count > 0)
        {
            return 64;
        }

        return await parseResult.InvokeAsync();
    }

    public static int InOne(RootCommand root, string[] args) => root.Parse(args).Invoke();

    public static int OfParser(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root).UseDefaults().Build();
        var result = parser.Parse(args);
        return result.Invoke();
    }

    public static int OfAnyone(ParseResult result) => result.Invoke();
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("Tool");
        var parseResult = root.Parse(args);
        if (parseResult.Errors.Count > 0)
        {
            return 64;
        }

        return await parseResult.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    public static int InOne(RootCommand root, string[] args) => root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });

    public static int OfParser(RootCommand root, string[] args)
    {
        var result = root.Parse(args);
        return result.Invoke();
    }

    public static int OfAnyone(ParseResult result) => result.Invoke();
}
