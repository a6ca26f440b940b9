// expect: SCL1003, SCL1018, SCL1032 x6, SCL4004, SCL4005 x2, SCL4006 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public sealed class PrinterCommand : RootCommand
{
    public PrinterCommand() : base("Prints.") => AddCommand(new Command("list", "Lists the printers."));
}

public sealed class PrinterTests
{
    private readonly Parser _parser;
    private readonly Command _list;

    public PrinterTests()
    {
        _parser = CreateParser();
        var printer = _parser.Configuration.RootCommand as PrinterCommand;
        _list = printer!.Children.OfType<Command>().Single(c => c.Name == "list");
    }

    public bool KnowsTheList() => _parser.Parse("list").CommandResult.Command == _list;

    public string Named()
    {
        var parser = CreateParser();
        return parser.Configuration.RootCommand.Description ?? parser.Configuration.RootCommand.Name;
    }

    public Task<int> Lists() => _parser.InvokeAsync("list");

    private static Parser CreateParser() => new CommandLineBuilder(new PrinterCommand()).UseVersionOption().UseParseErrorReporting().UseHelp().Build();
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class PrinterCommand : RootCommand
{
    public PrinterCommand() : base("Prints.") => Subcommands.Add(new Command("list", "Lists the printers."));
}

public sealed class PrinterTests
{
    private readonly RootCommand _parser;
    private readonly Command _list;

    public PrinterTests()
    {
        _parser = CreateParser();
        var printer = _parser as PrinterCommand;
        _list = printer!.Children.OfType<Command>().Single(c => c.Name == "list");
    }

    public bool KnowsTheList() => _parser.Parse("list").CommandResult.Command == _list;

    public string Named()
    {
        var parser = CreateParser();
        return parser.Description ?? parser.Name;
    }

    public Task<int> Lists() => _parser.Parse("list").InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });

    private static RootCommand CreateParser() => new PrinterCommand();
}
