// expect: SCL3001 x2, SCL2001 x2
using System.CommandLine;

public sealed class Options
{
    public Option<int> Count { get; set; } = new("--count");

    public Dictionary<string, Option<string>> ByName { get; } = [];

    public static Option<bool> Create(string name) => new(name, "Made on demand");

    public void Register(Command command, Option<int>[] all)
    {
        command.SetHandler((c, n) => Console.WriteLine(n + c), Count, ByName["name"]);
        var other = new Command("other");
        other.SetHandler((c, x) => Console.WriteLine($"{c}{x}"), all[0], new Option<int>("--x", "Never added"));
    }
}
-----
using System.CommandLine;

public sealed class Options
{
    public Option<int> Count { get; set; } = new("--count");

    public Dictionary<string, Option<string>> ByName { get; } = [];

    public static Option<bool> Create(string name) => new(name) { Description = "Made on demand" };

    public void Register(Command command, Option<int>[] all)
    {
        command.SetAction(parseResult => Console.WriteLine(parseResult.GetValue(ByName["name"])! + parseResult.GetValue(Count)));
        var other = new Command("other");
        other.SetAction(parseResult => Console.WriteLine($"{parseResult.GetValue(all[0])}{parseResult.GetValue(new Option<int>("--x") { Description = "Never added" })}"));
    }
}
