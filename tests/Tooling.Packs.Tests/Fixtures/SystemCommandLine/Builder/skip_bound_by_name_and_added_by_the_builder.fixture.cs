// library: legacy-beta1-2020
// expect: SCL4004
// manual: SCL1018, SCL3020
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Named
{
    public static int Run(string[] args)
    {
        var root = new RootCommand("Counts.");
        root.Handler = CommandHandler.Create<int>(count => System.Console.WriteLine(count));
        return new CommandLineBuilder(root).AddOption(new Option<int>("--count")).UseDefaults().Build().Invoke(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Named
{
    public static int Run(string[] args)
    {
        var root = new RootCommand("Counts.");
        root.Handler = CommandHandler.Create<int>(count => System.Console.WriteLine(count));
        root.Options.Add(new Option<int>("--count"));
        return root.Parse(args).Invoke();
    }
}
