// expect: SCL4004 x7, SCL4005 x3
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Tool") { new Option<bool>("--quiet") };
        var parser = new Parser(new CommandLineConfiguration(root));
        return parser.Invoke(args);
    }

    public static ParseResult Parse(Command command, string[] args)
    {
        CommandLineConfiguration configuration = new(command);
        Parser parser = new(configuration);
        return parser.Parse(args);
    }

    public static int Count(string[] args)
    {
        // All words.
        var configuration = new CommandLineConfiguration(new RootCommand("Counts"));
        var parser = new Parser(configuration);
        return parser.Parse(args).Tokens.Count;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Tool") { new Option<bool>("--quiet") };
        return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
    }

    public static ParseResult Parse(Command command, string[] args)
    {
        return command.Parse(args);
    }

    public static int Count(string[] args)
    {
        // All words.
        var rootCommand = new RootCommand("Counts");
        return rootCommand.Parse(args).Tokens.Count;
    }
}
