// manual: SCL1041
using System.CommandLine;

internal sealed class BuildCommand : Command
{
    public BuildCommand()
        : base("build")
    {
        AddOption(new Option<bool>("--verbose"));
    }

    public static new string[] Options => [];

    public void Add(Option option, string group) => Console.WriteLine(group);
}
-----
using System.CommandLine;

internal sealed class BuildCommand : Command
{
    public BuildCommand()
        : base("build")
    {
        AddOption(new Option<bool>("--verbose"));
    }

    public static new string[] Options => [];

    public void Add(Option option, string group) => Console.WriteLine(group);
}
