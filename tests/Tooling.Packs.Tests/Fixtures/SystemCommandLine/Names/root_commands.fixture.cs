// expect: SCL1021 x6
// manual: SCL1021
using System.CommandLine;

public sealed class ToolCommand : RootCommand
{
    public ToolCommand()
        : base("A tool")
    {
        Name = "tool";
        TreatUnmatchedTokensAsErrors = false;
    }
}

public static class Roots
{
    private const string Tool = "tool";

    public static RootCommand First() => new() { Name = "tool" };

    public static RootCommand Second() => new RootCommand { Name = Tool };

    public static RootCommand Third() => new("Third") { Name = nameof(Third), TreatUnmatchedTokensAsErrors = true };

    public static RootCommand Fourth()
    {
        var root = new RootCommand("Fourth")
        {
            TreatUnmatchedTokensAsErrors = true,
            Name = Tool,
        };
        root.Name = "fourth"; // as people know it
        return root;
    }

    public static RootCommand Fifth()
    {
        var root = new RootCommand();
        root.Name = Environment.GetCommandLineArgs()[0];
        return root;
    }
}
-----
using System.CommandLine;

public sealed class ToolCommand : RootCommand
{
    public ToolCommand()
        : base("A tool")
    {
        TreatUnmatchedTokensAsErrors = false;
    }
}

public static class Roots
{
    private const string Tool = "tool";

    public static RootCommand First() => new();

    public static RootCommand Second() => new RootCommand();

    public static RootCommand Third() => new("Third") { TreatUnmatchedTokensAsErrors = true };

    public static RootCommand Fourth()
    {
        var root = new RootCommand("Fourth")
        {
            TreatUnmatchedTokensAsErrors = true,
        };
        // as people know it
        return root;
    }

    public static RootCommand Fifth()
    {
        var root = new RootCommand();
        root.Name = Environment.GetCommandLineArgs()[0];
        return root;
    }
}
