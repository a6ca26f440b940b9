// expect: SCL1018, SCL4004 x2, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Defaults(string[] args)
    {
        var command = new Command("tool");
        var parser = new CommandLineBuilder(command).UseDefaults().Build();
        return parser.Invoke(args);
    }

    public static int Some(Command command, string[] args)
    {
        return new CommandLineBuilder(command).UseHelp().UseParseErrorReporting().Build().Invoke(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Defaults(string[] args)
    {
        var command = new Command("tool");
        command.Options.Add(new HelpOption());
        command.Options.Add(new VersionOption());
        return command.Parse(args).Invoke();
    }

    public static int Some(Command command, string[] args)
    {
        command.Options.Add(new HelpOption());
        return command.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }
}
