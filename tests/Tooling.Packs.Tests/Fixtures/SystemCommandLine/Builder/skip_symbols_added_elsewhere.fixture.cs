// library: legacy-beta1-2020
// expect: SCL2001
// manual: SCL1018, SCL4004 x5, SCL4005 x2, SCL4020, SCL9025 x3
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Elsewhere
{
    public static int Run(string[] args) => Create(3).UseDefaults().Build().Invoke(args);

    private static CommandLineBuilder Create(int count) => new CommandLineBuilder().AddOption(new Option<int>("--count", () => count));

    public static int Global(string[] args)
    {
        var parser = new CommandLineBuilder().AddGlobalOption(new Option<bool>("--verbose")).UseDefaults().Build();
        return parser.Invoke(args);
    }

    public static int Branch(string[] args, bool plain)
    {
        var builder = new CommandLineBuilder();
        if (!plain)
        {
            builder.UseDefaults();
        }

        return builder.Build().Invoke(args);
    }

    public static int InLambda(string[] args, List<Command> commands)
    {
        var builder = new CommandLineBuilder().UseDefaults();
        commands.ForEach(c => { builder.AddCommand(c); });
        return builder.Build().Invoke(args);
    }
}
-----
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Elsewhere
{
    public static int Run(string[] args) => Create(3).UseDefaults().Build().Invoke(args);

    private static CommandLineBuilder Create(int count) => new CommandLineBuilder().AddOption(new Option<int>("--count")
    {
        DefaultValueFactory = _ => count
    });

    public static int Global(string[] args)
    {
        var parser = new CommandLineBuilder().AddGlobalOption(new Option<bool>("--verbose")).UseDefaults().Build();
        return parser.Invoke(args);
    }

    public static int Branch(string[] args, bool plain)
    {
        var builder = new CommandLineBuilder();
        if (!plain)
        {
            builder.UseDefaults();
        }

        return builder.Build().Invoke(args);
    }

    public static int InLambda(string[] args, List<Command> commands)
    {
        var builder = new CommandLineBuilder().UseDefaults();
        commands.ForEach(c => { builder.AddCommand(c); });
        return builder.Build().Invoke(args);
    }
}
