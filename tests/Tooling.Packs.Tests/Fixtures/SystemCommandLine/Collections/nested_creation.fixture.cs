// expect: SCL1001 x2, SCL1002, SCL1003, SCL2001 x2, SCL2002
using System.CommandLine;

var root = new RootCommand();
root.AddOption(new Option<bool>("--quiet", "Says nothing"));
root.AddOption(new Option<int>(new[] { "-l", "--level" }, () => 3, "How hard to try"));
root.AddCommand(CreateExport());

static Command CreateExport()
{
    var export = new Command("export", "Writes the data");
    export.AddArgument(new Argument<FileInfo>("file", "Where to"));
    return export;
}
-----
using System.CommandLine;

var root = new RootCommand();
root.Options.Add(new Option<bool>("--quiet") { Description = "Says nothing" });
root.Options.Add(new Option<int>("--level", "-l") { DefaultValueFactory = _ => 3, Description = "How hard to try" });
root.Subcommands.Add(CreateExport());

static Command CreateExport()
{
    var export = new Command("export", "Writes the data");
    export.Arguments.Add(new Argument<FileInfo>("file") { Description = "Where to" });
    return export;
}
