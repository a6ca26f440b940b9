using System.CommandLine;

// Collection initializers call Add, which both versions have.
var verbose = new Option<bool>("--verbose");
var root = new RootCommand("Does things")
{
    verbose,
    new Argument<string>("path"),
    new Command("sub", "A subcommand")
    {
        new Option<int>("--count"),
    },
};
root.Add(new Option<bool>("--quiet"));
root.TreatUnmatchedTokensAsErrors = false;
Console.WriteLine(root.Subcommands.Count);
