// expect: SCL1001
using System.CommandLine;

internal sealed class BuildCommand : Command
{
    public BuildCommand(IEnumerable<Option> Options)
        : base("build")
    {
        foreach (var option in Options)
        {
            AddOption(option);
        }
    }
}
-----
using System.CommandLine;

internal sealed class BuildCommand : Command
{
    public BuildCommand(IEnumerable<Option> Options)
        : base("build")
    {
        foreach (var option in Options)
        {
            this.Options.Add(option);
        }
    }
}
