// expect: SCL1001 x2, SCL1015, SCL1018, SCL3020
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public sealed class BuildCommand : Command
{
    private readonly Option<string> _output = new("--output");

    public BuildCommand()
        : base("build", "Builds")
    {
        AddOption(_output);
        this.AddOption(new Option<bool>("--no-restore").ExistingCopy());
        Add(new Argument<FileInfo>("project").ExistingOnly());
        Handler = CommandHandler.Create<string, FileInfo>(Run);
    }

    private int Run(string output, FileInfo project) => output.Length + project.Name.Length;
}

public static class OptionCopies
{
    public static Option<T> ExistingCopy<T>(this Option<T> option) => option;
}
-----
using System.CommandLine;

public sealed class BuildCommand : Command
{
    private readonly Option<string> _output = new("--output");

    public BuildCommand()
        : base("build", "Builds")
    {
        Options.Add(_output);
        this.Options.Add(new Option<bool>("--no-restore").ExistingCopy());
        Add(new Argument<FileInfo>("project").AcceptExistingOnly());
        SetAction(parseResult => Run(parseResult.GetValue(_output)!, parseResult.GetValue<FileInfo>("project")!));
    }

    private int Run(string output, FileInfo project) => output.Length + project.Name.Length;
}

public static class OptionCopies
{
    public static Option<T> ExistingCopy<T>(this Option<T> option) => option;
}
