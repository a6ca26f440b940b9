// expect: SCL1018, SCL2001, SCL4004, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<string> Level = new("--level", "How much is written");

    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand { Level };
        var parser = new CommandLineBuilder(root).UseDefaults().UseHelp(Customize).Build();
        return await parser.InvokeAsync(args);
    }

    /// <summary>The own part of help.</summary>
    private static void Customize(HelpContext context)
    {
        const string Banner = "A tool";
        const string Levels = "low or high";
        context.HelpBuilder.CustomizeLayout(static _ => HelpBuilder.Default.GetLayout().Prepend(static _ => Console.WriteLine(Banner)));
        context.HelpBuilder.CustomizeSymbol(Level, "--level <level>", Levels);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<string> Level = new("--level") { Description = "How much is written" };

    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand { Level };
        const string Banner = "A tool";
        Level.HelpName = "level";
        Level.Description = "low or high";
        root.Options.OfType<HelpOption>().Single().Action = new CustomHelpAction(_ => Console.WriteLine(Banner));
        return await root.Parse(args).InvokeAsync();
    }

    /// <summary>Prints the library's help, with a section of this program.</summary>
    private sealed class CustomHelpAction : SynchronousCommandLineAction
    {
        private readonly Action<ParseResult> _printFirst;

        public CustomHelpAction(Action<ParseResult> printFirst)
        {
            _printFirst = printFirst;
        }

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            _printFirst(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine();
            return new HelpAction().Invoke(parseResult);
        }
    }
}
