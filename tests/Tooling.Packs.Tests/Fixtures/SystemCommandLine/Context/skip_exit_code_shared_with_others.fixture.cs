// expect: SCL3001, SCL3008 x3, SCL4001
// manual: SCL3002 x3
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    private static Func<InvocationContext, bool> later = IsFine;

    public static int Main(string[] args)
    {
        var root = new RootCommand();
        root.SetHandler(context =>
        {
            // One of the helpers can't be changed: then nothing that shares the exit code with it is.
            if (!IsFine(context) || !Exists(context))
            {
                context.ExitCode = 2;
            }
        });
        return root.Invoke(args) + (later is null ? 1 : 0);
    }

    private static bool IsFine(InvocationContext context)
    {
        context.ExitCode = 4;
        return false;
    }

    private static bool Exists(InvocationContext context)
    {
        context.ExitCode = 5;
        return true;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    private static Func<ParseResult, bool> later = IsFine;

    public static int Main(string[] args)
    {
        var root = new RootCommand();
        root.SetAction(context =>
        {
            // One of the helpers can't be changed: then nothing that shares the exit code with it is.
            if (!IsFine(context) || !Exists(context))
            {
                context.ExitCode = 2;
            }
        });
        return root.Parse(args).Invoke() + (later is null ? 1 : 0);
    }

    private static bool IsFine(ParseResult context)
    {
        context.ExitCode = 4;
        return false;
    }

    private static bool Exists(ParseResult context)
    {
        context.ExitCode = 5;
        return true;
    }
}
