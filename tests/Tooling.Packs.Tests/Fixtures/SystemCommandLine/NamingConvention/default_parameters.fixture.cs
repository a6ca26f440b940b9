// expect: SCL1018, SCL3020, SCL4001
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Program
{
    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand
        {
            new Option<string>("--title"),
            new Option<int>("--port"),
            new Option<bool>("--fast"),
            new Option<int>("--limit"),
            new Option<List<string>>("--include"),
            new Option<DayOfWeek>("--day"),
            new Option<bool>("--quiet"),
        };
        root.Handler = CommandHandler.Create(Run);
        return root.InvokeAsync(args);
    }

    private static void Run(string title = "none", int port = 80, bool fast = true, int? limit = null, List<string>? include = null, DayOfWeek day = DayOfWeek.Monday, bool quiet = false) =>
        Console.WriteLine($"{title} {port} {fast} {limit} {include} {day} {quiet}");
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static Task<int> Main(string[] args)
    {
        var root = new RootCommand
        {
            new Option<string>("--title"),
            new Option<int>("--port"),
            new Option<bool>("--fast"),
            new Option<int>("--limit"),
            new Option<List<string>>("--include"),
            new Option<DayOfWeek>("--day"),
            new Option<bool>("--quiet"),
        };
        root.SetAction(parseResult => Run(
            parseResult.GetResult("--title") is null ? "none" : parseResult.GetValue<string>("--title")!,
            parseResult.GetResult("--port") is null ? 80 : parseResult.GetValue<int>("--port"),
            parseResult.GetResult("--fast") is OptionResult { Implicit: false } ? parseResult.GetValue<bool>("--fast") : true,
            parseResult.GetResult("--limit") is null ? (int?)null : parseResult.GetValue<int>("--limit"),
            parseResult.GetResult("--include") is null ? null : parseResult.GetValue<List<string>>("--include"),
            parseResult.GetResult("--day") is null ? DayOfWeek.Monday : parseResult.GetValue<DayOfWeek>("--day"),
            parseResult.GetValue<bool>("--quiet")));
        return root.Parse(args).InvokeAsync();
    }

    private static void Run(string title = "none", int port = 80, bool fast = true, int? limit = null, List<string>? include = null, DayOfWeek day = DayOfWeek.Monday, bool quiet = false) =>
        Console.WriteLine($"{title} {port} {fast} {limit} {include} {day} {quiet}");
}
