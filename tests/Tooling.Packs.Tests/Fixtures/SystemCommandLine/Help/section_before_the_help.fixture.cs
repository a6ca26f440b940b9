// expect: SCL1018, SCL4004 x4, SCL4006
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

public static class Program
{
    public static Parser BuildParser()
    {
        var rootCommand = new RootCommand("A tool");

        return new CommandLineBuilder(rootCommand)
            .UseDefaults()
            .UseHelp(ctx =>
            {
                ctx.HelpBuilder.CustomizeLayout(
                    _ => HelpBuilder.Default
                        .GetLayout()
                        .Skip(1)
                        .Prepend(context =>
                        {
                            // In colors.
                            Console.ForegroundColor = ConsoleColor.Green;
                            context.Output.WriteLine($"Tool {context.Command.Name}");
                            Console.ResetColor();
                        })
                        .Append(_ => _.Output.WriteLine("See the manual.")));
            })
            .Build();
    }
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static RootCommand BuildParser()
    {
        var rootCommand = new RootCommand("A tool");

        rootCommand.Options.OfType<HelpOption>().Single().Action = new CustomHelpAction(
            context =>
            {
                // In colors.
                Console.ForegroundColor = ConsoleColor.Green;
                context.InvocationConfiguration.Output.WriteLine($"Tool {context.CommandResult.Command.Name}");
                Console.ResetColor();
            },
            _ => _.InvocationConfiguration.Output.WriteLine("See the manual."));
        return rootCommand;
    }

    /// <summary>Prints the library's help, with a section of this program.</summary>
    private sealed class CustomHelpAction : SynchronousCommandLineAction
    {
        private readonly Action<ParseResult> _printFirst;
        private readonly Action<ParseResult> _printLast;

        public CustomHelpAction(Action<ParseResult> printFirst, Action<ParseResult> printLast)
        {
            _printFirst = printFirst;
            _printLast = printLast;
        }

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            _printFirst(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine();
            var exitCode = new HelpAction().Invoke(parseResult);
            _printLast(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine();
            return exitCode;
        }
    }
}
