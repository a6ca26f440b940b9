// expect: SCL1018, SCL4004, SCL4005 x2, SCL4006
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public sealed class CommandLine
{
    private readonly Parser _parser;

    public CommandLine(Command command)
    {
        var builder = new CommandLineBuilder(command).EnablePosixBundling(false).UseTypoCorrections().UseParseErrorReporting();
        _parser = builder.Build();
    }

    public int Errors(params string[] args) => _parser.Parse(args).Errors.Count;

    public int Run(string commandLine) => _parser.Invoke(commandLine);
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class CommandLine
{
    private readonly Command _parser;

    public CommandLine(Command command)
    {
        _parser = command;
    }

    public int Errors(params string[] args) => _parser.Parse(args, new ParserConfiguration { EnablePosixBundling = false }).Errors.Count;

    public int Run(string commandLine) => _parser.Parse(commandLine, new ParserConfiguration { EnablePosixBundling = false }).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
}
