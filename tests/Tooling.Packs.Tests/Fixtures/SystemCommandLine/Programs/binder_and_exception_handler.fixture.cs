// expect: SCL1009, SCL1010 x3, SCL1011, SCL1018 x2, SCL2001, SCL2002, SCL3001, SCL3006, SCL3007 x5, SCL3008, SCL4004, SCL4005
using System.CommandLine;
using System.CommandLine.Binding;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

namespace Copier;

internal sealed record Job(string Source, int Retries, bool? Verify)
{
    public string? Proxy { get; set; }
}

internal static class CommandLine
{
    private static readonly Argument<string> Source = new("source", "What to copy");
    private static readonly Option<int> Retries = new("--retries", () => 3, "How often to try");
    private static readonly Option<bool?> Verify = new("--verify");
    private static readonly Option<string?> Proxy = new("--proxy");

    private class JobBinder : BinderBase<Job>
    {
        protected override Job GetBoundValue(BindingContext bindingContext)
        {
            var job = new Job(bindingContext.ParseResult.GetValueForArgument(Source), bindingContext.ParseResult.GetValueForOption(Retries), bindingContext.ParseResult.GetValueForOption(Verify));
            if (bindingContext.ParseResult.HasOption(Proxy)) job.Proxy = bindingContext.ParseResult.GetValueForOption(Proxy);
            return job;
        }
    }

    public static async Task<int> RunAsync(string[] args, Func<Job, Task> action)
    {
        var rootCommand = new RootCommand("Copies") { Source, Retries, Verify, Proxy };
        rootCommand.TreatUnmatchedTokensAsErrors = true;
        rootCommand.SetHandler(async job => await action(job), new JobBinder());

        var parser = new CommandLineBuilder(rootCommand)
            .UseDefaults()
            .EnablePosixBundling(false)
            .UseExceptionHandler((ex, context) =>
            {
                try { Console.CursorVisible = true; } catch { }
                string message = ex.Message;
#if DEBUG
                message = ex.ToString();
#endif
                Console.Error.WriteLine(message);
                Environment.Exit(1);
            }, 1)
            .Build();

        return await parser.InvokeAsync(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

namespace Copier;

internal sealed record Job(string Source, int Retries, bool? Verify)
{
    public string? Proxy { get; set; }
}

internal static class CommandLine
{
    private static readonly Argument<string> Source = new("source") { Description = "What to copy" };
    private static readonly Option<int> Retries = new("--retries") { DefaultValueFactory = _ => 3, Description = "How often to try" };
    private static readonly Option<bool?> Verify = new("--verify");
    private static readonly Option<string?> Proxy = new("--proxy");

    private class JobBinder
    {
        public Job GetBoundValue(ParseResult bindingContext)
        {
            var job = new Job(bindingContext.GetValue(Source)!, bindingContext.GetValue(Retries), bindingContext.GetValue(Verify));
            if (bindingContext.GetResult(Proxy) is not null) job.Proxy = bindingContext.GetValue(Proxy);
            return job;
        }
    }

    public static async Task<int> RunAsync(string[] args, Func<Job, Task> action)
    {
        var rootCommand = new RootCommand("Copies") { Source, Retries, Verify, Proxy };
        rootCommand.TreatUnmatchedTokensAsErrors = true;
        var rootCommandJobBinder = new JobBinder();
        rootCommand.SetAction(async parseResult => await action(rootCommandJobBinder.GetBoundValue(parseResult)));

        try
        {
            return await rootCommand.Parse(args, new ParserConfiguration { EnablePosixBundling = false }).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception ex)
        {
            try { Console.CursorVisible = true; } catch { }
            string message = ex.Message;
#if DEBUG
            message = ex.ToString();
#endif
            Console.Error.WriteLine(message);
            Environment.Exit(1);
            return 0;
        }
    }
}
