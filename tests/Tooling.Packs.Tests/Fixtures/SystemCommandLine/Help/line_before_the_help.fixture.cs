// expect: SCL1018, SCL4004, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Banner(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeLayout(_ => HelpBuilder.Default.GetLayout().Prepend(_ => Console.WriteLine("Banner"))))
            .Build();
        return parser.Invoke(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Banner(RootCommand root, string[] args)
    {
        root.Options.OfType<HelpOption>().Single().Action = new CustomHelpAction(_ => Console.WriteLine("Banner"));
        return root.Parse(args).Invoke();
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
