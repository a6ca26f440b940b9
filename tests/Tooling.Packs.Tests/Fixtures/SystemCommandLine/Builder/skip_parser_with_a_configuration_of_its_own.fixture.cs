// manual: SCL4004 x2, SCL4005, SCL9021 x3
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Tool");
        var configuration = new CommandLineConfiguration(root, enablePosixBundling: false);
        return new Parser(configuration).Parse(args).Errors.Count;
    }

    public static bool Both(Command command, string[] args)
    {
        var configuration = new CommandLineConfiguration(command);
        var parser = new Parser(configuration);
        return configuration.EnablePosixBundling && parser.Parse(args).Errors.Count == 0;
    }
}
