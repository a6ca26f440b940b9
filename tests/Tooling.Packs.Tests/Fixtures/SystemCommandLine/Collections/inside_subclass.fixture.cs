// expect: SCL1001 x2, SCL1002, SCL1003
using System.CommandLine;

namespace Packer;

internal sealed class BuildCommand : Command
{
    private readonly Option<bool> _force = new("--force");

    public BuildCommand()
        : base("build", "Builds a package")
    {
        AddOption(_force);
        this.AddOption(new Option<int>("--level"));
        AddArgument(new Argument<FileInfo>("project"));
        base.AddCommand(new Command("list"));
    }
}
-----
using System.CommandLine;

namespace Packer;

internal sealed class BuildCommand : Command
{
    private readonly Option<bool> _force = new("--force");

    public BuildCommand()
        : base("build", "Builds a package")
    {
        Options.Add(_force);
        this.Options.Add(new Option<int>("--level"));
        Arguments.Add(new Argument<FileInfo>("project"));
        base.Subcommands.Add(new Command("list"));
    }
}
