// expect: SCL2001 x2
// manual: SCL2001 x2
using System.CommandLine;

public static class Options
{
    private const string Prefix = "--";

    public static Option<int> Count(string name) => new(new[] { name, "-c" }, "How often");

    public static Option<int> Level(string[] aliases) => new Option<int>(aliases, "How hard");

    public static Option<int> Size(Func<string[]> aliases) => new Option<int>(aliases());

    public static Option<int> Split() => new("-a|--all".Split('|'), "Everything");
}
-----
using System.CommandLine;

public static class Options
{
    private const string Prefix = "--";

    public static Option<int> Count(string name) => new(name, "-c") { Description = "How often" };

    public static Option<int> Level(string[] aliases) => new Option<int>(aliases[0], aliases.Skip(1).ToArray()) { Description = "How hard" };

    public static Option<int> Size(Func<string[]> aliases) => new Option<int>(aliases());

    public static Option<int> Split() => new("-a|--all".Split('|'), "Everything");
}
