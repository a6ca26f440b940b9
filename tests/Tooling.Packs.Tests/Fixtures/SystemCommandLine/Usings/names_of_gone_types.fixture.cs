// expect: SCL1003, SCL1044 x3, SCL2001, SCL3001, SCL3002, SCL3007, SCL3008, SCL3020, SCL4001
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Builder = System.CommandLine.Builder.CommandLineBuilder;
using Context = System.CommandLine.Invocation.InvocationContext;
using IRunner = System.CommandLine.Invocation.ICommandHandler;
using static System.CommandLine.ArgumentArity;
using static System.CommandLine.NamingConventionBinder.CommandHandler;
using Text = System.CommandLine.Option<string>;

public static class Tool
{
    public static int Main(string[] args)
    {
        var name = new Text("--name", "Who.") { Arity = ZeroOrOne };
        var root = new RootCommand { name };
        root.SetHandler((Context context) => context.ExitCode = context.ParseResult.Tokens.Count);
        var tell = new Command("tell") { name };
        tell.Handler = Create((string name) => Console.WriteLine(name));
        root.AddCommand(tell);
        return root.Invoke(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Context = System.CommandLine.ParseResult;
using static System.CommandLine.ArgumentArity;
using Text = System.CommandLine.Option<string>;

public static class Tool
{
    public static int Main(string[] args)
    {
        var name = new Text("--name") { Description = "Who.", Arity = ZeroOrOne };
        var root = new RootCommand { name };
        root.SetAction((Context context) => context.Tokens.Count);
        var tell = new Command("tell") { name };
        tell.SetAction(parseResult =>
        {
            var name = parseResult.GetValue<string>("--name")!;
            Console.WriteLine(name);
        });
        root.Subcommands.Add(tell);
        return root.Parse(args).Invoke();
    }
}
