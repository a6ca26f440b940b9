// expect: SCL1018, SCL4004, SCL4005, SCL4006 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        Parser parser = CreateParser();
        return await parser.InvokeAsync(args);
    }

    internal static Parser CreateParser()
    {
        Command command = new("sign");

        return new CommandLineBuilder(command)
            .UseVersionOption()
            .UseParseErrorReporting()
            .UseHelp()
            .Build();
    }
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        Command parser = CreateParser();
        return await parser.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    internal static Command CreateParser()
    {
        Command command = new("sign");

        command.Options.Add(new HelpOption());
        command.Options.Add(new VersionOption());
        return command;
    }
}
