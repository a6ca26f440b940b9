// expect: SCL2001 x2, SCL3001 x2
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
        var commandCount = Count;
        var commandOption = ByName["name"];
        command.SetAction(parseResult =>
        {
            var c = parseResult.GetValue(commandCount);
            var n = parseResult.GetValue(commandOption)!;
            Console.WriteLine(n + c);
        });
        var other = new Command("other");
        var otherOption = all[0];
        var otherOption2 = new Option<int>("--x") { Description = "Never added" };
        other.SetAction(parseResult =>
        {
            var c = parseResult.GetValue(otherOption);
            var x = parseResult.GetValue(otherOption2);
            Console.WriteLine($"{c}{x}");
        });
    }
}
