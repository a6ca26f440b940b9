// expect: SCL1001 x6, SCL1018, SCL1039, SCL2001 x6, SCL3020
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Program
{
    private const string Level = "--level";

    public static void Run(RootCommand root, Command greet)
    {
        root.AddOption(new Option<string>("--name") { Name = "name", IsRequired = true });
        root.AddOption(new Option<int>(new[] { "--id", "-i", "--identity" }, "Which") { Name = "--id" });
        root.AddOption(new Option<int>(new[] { Level, "-l" }, () => 3)
        {
            // As it was called
            Name = "--depth",
            Description = "How deep",
        });
        root.AddOption(new Option<string[]>(["--source", "-s"], "From where")
        {
            Name = "sources",
        });

        var called = new Option<string>("--called") { Name = "called" };
        greet.AddOption(called);
        greet.AddOption(new Option<bool>(new[] { "--loud", "-x" }) { Name = "shout" });
        greet.Handler = CommandHandler.Create((string called, bool shout) => Console.WriteLine(called + shout));
    }
}
-----
using System.CommandLine;

public static class Program
{
    private const string Level = "--level";

    public static void Run(RootCommand root, Command greet)
    {
        root.Options.Add(new Option<string>("--name", "name") { Required = true });
        root.Options.Add(new Option<int>("--id", "-i", "--identity") { Description = "Which" });
        root.Options.Add(new Option<int>("--depth", Level, "-l")
        {
            DefaultValueFactory = _ => 3,
            // As it was called
            Description = "How deep",
        });
        root.Options.Add(new Option<string[]>("--source", "-s", "sources")
        {
            Description = "From where",
        });

        var called = new Option<string>("--called", "called");
        greet.Options.Add(called);
        greet.Options.Add(new Option<bool>("--loud", "-x", "shout"));
        greet.SetAction(parseResult =>
        {
            var called = parseResult.GetValue<string>("--called")!;
            var shout = parseResult.GetValue<bool>("--loud");
            Console.WriteLine(called + shout);
        });
    }
}
