// expect: SCL4004 x4, SCL4005 x3
// manual: SCL1018, SCL4004, SCL9006
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int DoubleDash(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().EnableLegacyDoubleDashBehavior().Build().Invoke(args);

    public static int ErrorCode(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().UseParseErrorReporting(64).Build().Invoke(args);

    public static int NeverCalled(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root).UseExceptionHandler((e, _) => Console.WriteLine(e.Message)).UseDefaults().Build();
        return parser.Invoke(args);
    }

    public static int Expression(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root).UseDefaults().UseExceptionHandler((e, _) => Console.WriteLine(e.Message)).Build();
        return parser.Invoke(args) + 1;
    }

    public static int LaterInvoked(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root).UseDefaults().UseExceptionHandler((e, _) => Console.WriteLine(e.Message)).Build();
        var result = parser.Parse(args);
        return result.Invoke();
    }
}
-----
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int DoubleDash(RootCommand root, string[] args) => new CommandLineBuilder(root).UseDefaults().EnableLegacyDoubleDashBehavior().Build().Invoke(args);

    public static int ErrorCode(RootCommand root, string[] args) => root.Parse(args).Invoke();

    public static int NeverCalled(RootCommand root, string[] args)
    {
        // Never called: the default exception handler was added after this one, and caught everything. To have it called, put a try around the invocation.
        // .UseExceptionHandler((e, _) => Console.WriteLine(e.Message))
        return root.Parse(args).Invoke();
    }

    public static int Expression(RootCommand root, string[] args)
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

    public static int LaterInvoked(RootCommand root, string[] args)
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

        var result = root.Parse(args);
        return Invoke(result);
    }
}
