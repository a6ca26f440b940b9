// expect: SCL2004 x6
using System.CommandLine;

public sealed class Globals
{
    private Option<bool>? _quiet;

    public Option<bool> Verbose { get; } = new("--verbose");

    public void Register(RootCommand root, Command? sub, Option<int> level, Option<int> Options)
    {
        // Once for all.
        root.AddGlobalOption(option: this.Verbose);
        root.AddGlobalOption(_quiet!);
        root.AddGlobalOption((Option)level /* cast */);
        switch (root.Name)
        {
            case "a":
                root.AddGlobalOption(Options);
                break;
        }

        if (sub is not null)
            sub.AddGlobalOption(level); // too
        else root.AddGlobalOption(level);
    }
}
-----
using System.CommandLine;

public sealed class Globals
{
    private Option<bool>? _quiet;

    public Option<bool> Verbose { get; } = new("--verbose");

    public void Register(RootCommand root, Command? sub, Option<int> level, Option<int> Options)
    {
        // Once for all.
        this.Verbose.Recursive = true;
        root.Options.Add(this.Verbose);
        var option2 = _quiet!;
        option2.Recursive = true;
        root.Options.Add(option2);
        ((Option)level).Recursive = true;
        root.Options.Add((Option)level /* cast */);
        switch (root.Name)
        {
            case "a":
                Options.Recursive = true;
                root.Options.Add(Options);
                break;
        }

        if (sub is not null)
        {
            level.Recursive = true;
            sub.Options.Add(level);
        } // too
        else
        {
            level.Recursive = true;
            root.Options.Add(level);
        }
    }
}
