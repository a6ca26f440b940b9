using System.CommandLine;

namespace Greeter;

internal static class Program
{
    private static Task<int> Main(string[] args)
    {
        var nameOption = new Option<string>("--name", "Whom to greet") { IsRequired = true };
        nameOption.AddAlias("-n");
        var timesOption = new Option<int>("--times", () => 1, "How often");

        var root = new RootCommand("Greets people");
        root.AddOption(nameOption);
        root.AddOption(timesOption);
        root.AddCommand(FarewellCommand.Create());
        root.SetHandler((name, times) =>
        {
            for (var i = 0; i < times; i++)
            {
                Console.WriteLine(Greeting.For(name)); // one line each
            }
        }, nameOption, timesOption);

        return root.InvokeAsync(args);
    }
}
