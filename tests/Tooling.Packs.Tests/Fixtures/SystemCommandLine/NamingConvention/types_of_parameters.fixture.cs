// expect: SCL1018, SCL3004, SCL3008, SCL3020 x2, SCL4001
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.NamingConventionBinder;

public sealed class Service
{
    public Task<int> RunAsync(InvocationContext context, string name) => Task.FromResult(name.Length);
}

public static class Program
{
    public static int Main(string[] args)
    {
        var service = new Service();
        var run = new Command("run") { new Argument<string>("name") };
        run.Handler = CommandHandler.Create<InvocationContext, string>(service.RunAsync);

        var say = new Command("say") { new Argument<string>("text") };
        say.Handler = CommandHandler.Create<string, IConsole>((string text, IConsole console) => console.WriteLine(text));
        return new RootCommand { run, say }.Invoke(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public sealed class Service
{
    public Task<int> RunAsync(ParseResult context, string name) => Task.FromResult(name.Length);
}

public static class Program
{
    public static int Main(string[] args)
    {
        var service = new Service();
        var run = new Command("run") { new Argument<string>("name") };
        run.SetAction(parseResult => service.RunAsync(parseResult, parseResult.GetValue<string>("name")!));

        var say = new Command("say") { new Argument<string>("text") };
        say.SetAction(parseResult =>
        {
            var text = parseResult.GetValue<string>("text")!;
            var console = parseResult.InvocationConfiguration;
            console.Output.WriteLine(text);
        });
        return new RootCommand { run, say }.Parse(args).Invoke();
    }
}
