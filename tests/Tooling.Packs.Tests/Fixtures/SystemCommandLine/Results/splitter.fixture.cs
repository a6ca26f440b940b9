// expect: SCL1016 x2
using System.CommandLine.Parsing;

public static class Lines
{
    public static string[] Split(string line) => CommandLineStringSplitter.Instance.Split(line).ToArray();

    public static int Count(string line) => System.CommandLine.Parsing.CommandLineStringSplitter.Instance.Split(commandLine: line).Count();
}
-----
using System.CommandLine.Parsing;

public static class Lines
{
    public static string[] Split(string line) => CommandLineParser.SplitCommandLine(line).ToArray();

    public static int Count(string line) => CommandLineParser.SplitCommandLine(line).Count();
}
