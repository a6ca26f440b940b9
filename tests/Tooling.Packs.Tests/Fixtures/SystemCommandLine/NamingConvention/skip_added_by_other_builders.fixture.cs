// library: legacy-beta1-2020
// expect: SCL4001, SCL4004
// manual: SCL1018, SCL3020
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Named
{
    public static int Run(string[] args, Command other)
    {
        var root = new RootCommand("Counts.");
        root.Handler = CommandHandler.Create<int>(count => System.Console.WriteLine(count));
        new CommandLineBuilder(other).AddOption(new Option<int>("--count")).Build();
        return root.Invoke(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Named
{
    public static int Run(string[] args, Command other)
    {
        var root = new RootCommand("Counts.");
        root.Handler = CommandHandler.Create<int>(count => System.Console.WriteLine(count));
        other.Options.Add(new Option<int>("--count"));
        other;
        return root.Parse(args).Invoke();
    }
}
