// expect: SCL1003, SCL1018, SCL2001, SCL3001, SCL4004 x4, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

var color = new Option<string>("--color", "The color");
var root = new RootCommand("A tool") { color };
var sub = new Command("sub", "A subcommand") { new Argument<int>("n") };
root.AddCommand(sub);
root.SetHandler(c => Console.WriteLine($"{c}"), color);
var parser = new CommandLineBuilder(root)
    .UseHelp(Customize)
    .UseDefaults()
    .Build();
return await parser.InvokeAsync(args);

void Customize(HelpContext ctx)
{
    const string Title = "The tool";
    ctx.HelpBuilder.CustomizeSymbol(sub, secondColumnText: "What a subcommand");
    ctx.HelpBuilder.CustomizeLayout(c =>
    {
        if (c.Command == root)
        {
            return HelpBuilder.Default.GetLayout().Prepend(x => x.Output.WriteLine(Title + x.Command.Name));
        }
        return HelpBuilder.Default.GetLayout();
    });
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

var color = new Option<string>("--color") { Description = "The color" };
var root = new RootCommand("A tool") { color };
var sub = new Command("sub", "A subcommand") { new Argument<int>("n") };
root.Subcommands.Add(sub);
root.SetAction(parseResult => Console.WriteLine($"{parseResult.GetValue(color)!}"));
const string Title = "The tool";
sub.Description = "What a subcommand";
root.Options.OfType<HelpOption>().Single().Action = new CustomHelpAction(c => c.CommandResult.Command == root, x => x.InvocationConfiguration.Output.WriteLine(Title + x.CommandResult.Command.Name));
return await root.Parse(args).InvokeAsync();

/// <summary>Prints the library's help, with a section of this program.</summary>
internal sealed class CustomHelpAction : SynchronousCommandLineAction
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
