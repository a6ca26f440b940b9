// expect: SCL2004 x3
using System.CommandLine;

public sealed class Root : RootCommand
{
    private static readonly Option<bool> Trace = new("--trace");

    public Root(bool trace, IEnumerable<Option> others)
    {
        if (trace)
            AddGlobalOption(Trace);

        foreach (var option in others)
            this.AddGlobalOption(option);

        if (!trace) AddGlobalOption(Trace);
    }
}
-----
using System.CommandLine;

public sealed class Root : RootCommand
{
    private static readonly Option<bool> Trace = new("--trace");

    public Root(bool trace, IEnumerable<Option> others)
    {
        if (trace)
        {
            Trace.Recursive = true;
            Options.Add(Trace);
        }

        foreach (var option in others)
        {
            option.Recursive = true;
            this.Options.Add(option);
        }

        if (!trace)
        {
            Trace.Recursive = true;
            Options.Add(Trace);
        }
    }
}
