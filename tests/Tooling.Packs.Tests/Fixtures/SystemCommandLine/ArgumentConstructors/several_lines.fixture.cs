// expect: SCL2002 x2
using System.CommandLine;

var root = new RootCommand
{
    new Argument<string[]>(
        name: "files",
        description: "The files to read.")
    {
        Arity = ArgumentArity.ZeroOrMore,
    },
};
root.Add(new Argument<string>(
    "target",
    getDefaultValue: () => "out",
    "Where to write."));
-----
using System.CommandLine;

var root = new RootCommand
{
    new Argument<string[]>("files")
    {
        Description = "The files to read.",
        Arity = ArgumentArity.ZeroOrMore,
    },
};
root.Add(new Argument<string>("target")
{
    DefaultValueFactory = _ => "out",
    Description = "Where to write."
});
