// expect: SCL1001, SCL1010, SCL3001 x2, SCL3002 x3, SCL3007, SCL3008 x2, SCL4001
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    private static readonly Option<string> Folder = new("--folder");

    public static async Task<int> Main(string[] args)
    {
        var clean = new Command("clean");
        clean.AddOption(Folder);
        clean.SetHandler(Clean);
        var build = new Command("build");
        build.SetHandler(async context =>
        {
            if (!Exists("src", context))
            {
                return;
            }

            await Task.Delay(1);
            Fail(context, "Nothing to build.");
        });
        return await new RootCommand { clean, build }.InvokeAsync(args);
    }

    private static void Clean(InvocationContext invocationContext)
    {
        var folder = invocationContext.ParseResult.GetValueForOption(Folder)!;
        if (!Exists(folder, invocationContext))
            return;

        try
        {
            Directory.Delete(folder);
        }
        catch (IOException e)
        {
            Console.Error.WriteLine(e.Message);
            invocationContext.ExitCode = 2;
        }
    }

    private static bool Exists(string folder, InvocationContext invocationContext)
    {
        if (Directory.Exists(folder))
            return true;

        Fail(invocationContext, $"Folder {folder} does not exist");
        return false;
    }

    private static void Fail(InvocationContext context, string message)
    {
        Console.Error.WriteLine(message);
        context.ExitCode = 1;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    private static readonly Option<string> Folder = new("--folder");

    public static async Task<int> Main(string[] args)
    {
        var clean = new Command("clean");
        clean.Options.Add(Folder);
        clean.SetAction(Clean);
        var build = new Command("build");
        build.SetAction(async context =>
        {
            var exitCode = 0;
            if (!Exists("src", context, ref exitCode))
            {
                return exitCode;
            }

            await Task.Delay(1);
            Fail(context, ref exitCode, "Nothing to build.");
            return exitCode;
        });
        return await new RootCommand { clean, build }.Parse(args).InvokeAsync();
    }

    private static int Clean(ParseResult invocationContext)
    {
        var exitCode = 0;
        var folder = invocationContext.GetValue(Folder)!;
        if (!Exists(folder, invocationContext, ref exitCode))
            return exitCode;

        try
        {
            Directory.Delete(folder);
        }
        catch (IOException e)
        {
            Console.Error.WriteLine(e.Message);
            exitCode = 2;
        }
        return exitCode;
    }

    private static bool Exists(string folder, ParseResult invocationContext, ref int exitCode)
    {
        if (Directory.Exists(folder))
            return true;

        Fail(invocationContext, ref exitCode, $"Folder {folder} does not exist");
        return false;
    }

    private static void Fail(ParseResult context, ref int exitCode, string message)
    {
        Console.Error.WriteLine(message);
        exitCode = 1;
    }
}
