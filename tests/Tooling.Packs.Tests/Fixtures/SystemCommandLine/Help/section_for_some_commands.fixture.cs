// expect: SCL1018, SCL4004 x7, SCL4005 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("A tool");
        var parser = new CommandLineBuilder(root)
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeLayout(_ =>
            {
                if (ctx.Command == root)
                {
                    return HelpBuilder.Default.GetLayout()
                        // Not the description.
                        .Skip(string.IsNullOrEmpty(ctx.Command.Description) ? 1 : 0)
                        .Prepend(_ => Console.WriteLine("Banner"));
                }

                return HelpBuilder.Default.GetLayout();
            }))
            .UseDefaults()
            .Build();

        return await parser.InvokeAsync(args);
    }
}

public static class Other
{
    public static int Run(RootCommand root, string[] args)
    {
        var parser = new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeLayout(c => c.Command is RootCommand
                ? HelpBuilder.Default.GetLayout()
                : HelpBuilder.Default.GetLayout().Append(a =>
                {
                    a.Output.Write("See ");
                    a.Output.WriteLine("the manual.");
                })))
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
    public static async Task<int> Main(string[] args)
    {
        var root = new RootCommand("A tool");
        // Not the description.
        root.Options.OfType<HelpOption>().Single().Action = new CustomHelpAction(ctx => ctx.CommandResult.Command == root, _ => Console.WriteLine("Banner"));

        return await root.Parse(args).InvokeAsync();
    }

    /// <summary>Prints the library's help, with a section of this program.</summary>
    private sealed class CustomHelpAction : SynchronousCommandLineAction
    {
        private readonly Func<ParseResult, bool> _isMeant;
        private readonly Action<ParseResult> _printFirst;

        public CustomHelpAction(Func<ParseResult, bool> isMeant, Action<ParseResult> printFirst)
        {
            _isMeant = isMeant;
            _printFirst = printFirst;
        }

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            if (!_isMeant(parseResult))
            {
                return new HelpAction().Invoke(parseResult);
            }

            _printFirst(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine();
            return new HelpAction().Invoke(parseResult);
        }
    }
}

public static class Other
{
    public static int Run(RootCommand root, string[] args)
    {
        root.Options.OfType<HelpOption>().Single().Action = new CustomHelpAction(
            c => !(c.CommandResult.Command is RootCommand),
            a =>
            {
                a.InvocationConfiguration.Output.Write("See ");
                a.InvocationConfiguration.Output.WriteLine("the manual.");
            });

        return root.Parse(args).Invoke();
    }

    /// <summary>Prints the library's help, with a section of this program.</summary>
    private sealed class CustomHelpAction : SynchronousCommandLineAction
    {
        private readonly Func<ParseResult, bool> _isMeant;
        private readonly Action<ParseResult> _printLast;

        public CustomHelpAction(Func<ParseResult, bool> isMeant, Action<ParseResult> printLast)
        {
            _isMeant = isMeant;
            _printLast = printLast;
        }

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            if (!_isMeant(parseResult))
            {
                return new HelpAction().Invoke(parseResult);
            }

            var exitCode = new HelpAction().Invoke(parseResult);
            _printLast(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine();
            return exitCode;
        }
    }
}
