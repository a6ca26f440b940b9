// library: legacy-beta1-2020
// expect: SCL1039, SCL2002 x2, SCL2006 x4, SCL3020, SCL4001
// manual: SCL9020 x2, SCL9029 x2
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;

public static class Program
{
    public static int Main(string[] args)
    {
        var verbose = new Option(new[] { "--verbose", "-v" }, "Says more");
        var root = new RootCommand("Boots")
        {
            verbose,
            new Option("--url", "Where from") { Argument = new Argument<string>("url") },
            new Option("--level")
            {
                Argument = new Argument<int> { Arity = ArgumentArity.ZeroOrOne },
                IsRequired = false,
            },
        };
        root.Handler = CommandHandler.Create((bool verbose, string url, int level) =>
        {
            System.Console.WriteLine($"{verbose} {url} {level}");
        });
        return root.Invoke(args);
    }

    public static Option Default() => new Option("--default") { Argument = new Argument<int>(() => 2) };

    public static Option Optional() => new Option("--optional") { Argument = new Argument<int>(() => 2) { Arity = ArgumentArity.ZeroOrOne } };

    public static Option Later()
    {
        var later = new Option("--later");
        later.Argument = new Argument<FileInfo>();
        return later;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.IO;

public static class Program
{
    public static int Main(string[] args)
    {
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Says more", Arity = ArgumentArity.Zero };
        var root = new RootCommand("Boots")
        {
            verbose,
            new Option<string>("--url") { Description = "Where from", HelpName = "url" },
            new Option<int>("--level")
            {
                Arity = ArgumentArity.ZeroOrOne,
                Required = false,
            },
        };
        root.SetAction(parseResult =>
        {
            var verbose = parseResult.GetValue<bool>("--verbose");
            var url = parseResult.GetValue<string>("--url")!;
            var level = parseResult.GetValue<int>("--level");
            System.Console.WriteLine($"{verbose} {url} {level}");
        });
        return root.Parse(args).Invoke();
    }

    public static Option Default() => new Option<int>("--default") { DefaultValueFactory = _ => 2 };

    public static Option Optional() => new Option("--optional") { Argument = new Argument<int>("int32") { DefaultValueFactory = _ => 2, Arity = ArgumentArity.ZeroOrOne } };

    public static Option Later()
    {
        var later = new Option("--later");
        later.Argument = new Argument<FileInfo>("fileinfo");
        return later;
    }
}
