// expect: SCL1018, SCL4004 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

var root = new RootCommand("A tool");
var builder = new CommandLineBuilder(root).UseDefaults();
builder.UseHelp(help => help.HelpBuilder.CustomizeLayout(_ => HelpBuilder.Default.GetLayout().Append(context => context.Output.WriteLine("Bye"))));
return await builder.Build().InvokeAsync(args);
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

var root = new RootCommand("A tool");
root.Options.OfType<HelpOption>().Single().Action = new CustomHelpAction(context => context.InvocationConfiguration.Output.WriteLine("Bye"));
return await root.Parse(args).InvokeAsync();

/// <summary>Prints the library's help, with a section of this program.</summary>
internal sealed class CustomHelpAction : SynchronousCommandLineAction
{
    private readonly Action<ParseResult> _printLast;

    public CustomHelpAction(Action<ParseResult> printLast)
    {
        _printLast = printLast;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = new HelpAction().Invoke(parseResult);
        _printLast(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine();
        return exitCode;
    }
}
