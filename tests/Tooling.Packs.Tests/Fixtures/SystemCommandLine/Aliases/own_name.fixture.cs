// expect: SCL1001, SCL1004 x4, SCL1043 x3
using System.CommandLine;

public static class Program
{
    private const string Name = "list";
    private static readonly Command Show = new(Name, "Shows");

    public static RootCommand Create()
    {
        var list = new Command(Name);
        list.AddAlias("list");
        list.AddAlias("ls"); // short
        Show.AddAlias(Name); // as it is called
        Show.AddAlias("sh");

        // An option's name may be among its aliases.
        var format = new Option<string>("--format");
        format.AddAlias("--format");
        list.AddOption(format);
        return new RootCommand { list, Show, new CountCommand() };
    }
}

internal sealed class CountCommand : Command
{
    public CountCommand()
        : base("count", "Counts")
    {
        AddAlias("count");
        this.AddAlias("c");
    }
}
-----
using System.CommandLine;

public static class Program
{
    private const string Name = "list";
    private static readonly Command Show = new(Name, "Shows");

    public static RootCommand Create()
    {
        var list = new Command(Name);
        list.Aliases.Add("ls"); // short
        // as it is called
        Show.Aliases.Add("sh");

        // An option's name may be among its aliases.
        var format = new Option<string>("--format");
        format.Aliases.Add("--format");
        list.Options.Add(format);
        return new RootCommand { list, Show, new CountCommand() };
    }
}

internal sealed class CountCommand : Command
{
    public CountCommand()
        : base("count", "Counts")
    {
        this.Aliases.Add("c");
    }
}
