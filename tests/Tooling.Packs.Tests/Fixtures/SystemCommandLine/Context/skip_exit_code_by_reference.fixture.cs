// expect: SCL3001, SCL3008 x4, SCL4001
// manual: SCL3002 x3
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand();
        root.SetHandler(async context =>
        {
            if (await CheckAsync(context))
            {
                Console.WriteLine(Count(context));
            }

            Func<InvocationContext, bool> later = IsFine;
            Console.WriteLine(later(context));
        });
        return root.Invoke(args);
    }

    // An async method takes nothing by reference.
    private static async Task<bool> CheckAsync(InvocationContext context)
    {
        await Task.Delay(1);
        context.ExitCode = 1;
        return false;
    }

    // Nor can a lambda use what is taken by reference.
    private static int Count(InvocationContext context)
    {
        Action fail = () => context.ExitCode = 3;
        fail();
        return 1;
    }

    private static bool IsFine(InvocationContext context)
    {
        context.ExitCode = 4;
        return false;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand();
        root.SetAction(async context =>
        {
            if (await CheckAsync(context))
            {
                Console.WriteLine(Count(context));
            }

            Func<ParseResult, bool> later = IsFine;
            Console.WriteLine(later(context));
        });
        return root.Parse(args).Invoke();
    }

    // An async method takes nothing by reference.
    private static async Task<bool> CheckAsync(ParseResult context)
    {
        await Task.Delay(1);
        context.ExitCode = 1;
        return false;
    }

    // Nor can a lambda use what is taken by reference.
    private static int Count(ParseResult context)
    {
        Action fail = () => context.ExitCode = 3;
        fail();
        return 1;
    }

    private static bool IsFine(ParseResult context)
    {
        context.ExitCode = 4;
        return false;
    }
}
