// expect: SCL1001 x2, SCL1002, SCL1041 x4, SCL2004
using System.CommandLine;

internal sealed class BuildCommand : Command
{
    public BuildCommand()
        : base("build")
    {
        AddOption(Options.Configuration);
        this.AddOption(option: Options.Output);
        AddGlobalOption(Options.Verbose);
        base.AddOption(Options.Force);
        AddArgument(new Argument<string>("path"));
    }

    private static class Options
    {
        public static readonly Option<string> Configuration = new("--configuration");
        public static readonly Option<string> Output = new("--output");
        public static readonly Option<bool> Verbose = new("--verbose");
        public static readonly Option<bool> Force = new("--force");
    }
}

internal sealed class RunCommand : Command
{
    public RunCommand()
        : base("run")
    {
    }

    public static new string[] Arguments => ["path"];

    public static new string[] Subcommands => [];

    public static RunCommand Create()
    {
        var command = new RunCommand();
        command.AddArgument(new Argument<string>("path"));
        command.AddCommand(new BuildCommand());
        command.AddOption(new Option<bool>("--quiet"));
        return command;
    }
}
-----
using System.CommandLine;

internal sealed class BuildCommand : Command
{
    public BuildCommand()
        : base("build")
    {
        Add(Options.Configuration);
        this.Add(Options.Output);
        Options.Verbose.Recursive = true;
        Add(Options.Verbose);
        base.Options.Add(Options.Force);
        Arguments.Add(new Argument<string>("path"));
    }

    private static class Options
    {
        public static readonly Option<string> Configuration = new("--configuration");
        public static readonly Option<string> Output = new("--output");
        public static readonly Option<bool> Verbose = new("--verbose");
        public static readonly Option<bool> Force = new("--force");
    }
}

internal sealed class RunCommand : Command
{
    public RunCommand()
        : base("run")
    {
    }

    public static new string[] Arguments => ["path"];

    public static new string[] Subcommands => [];

    public static RunCommand Create()
    {
        var command = new RunCommand();
        command.Add(new Argument<string>("path"));
        command.Add(new BuildCommand());
        command.Options.Add(new Option<bool>("--quiet"));
        return command;
    }
}
