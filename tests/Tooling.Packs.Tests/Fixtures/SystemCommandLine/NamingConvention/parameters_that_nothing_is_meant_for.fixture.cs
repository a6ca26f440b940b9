// expect: SCL1003, SCL1018, SCL2001, SCL3020 x2, SCL4001
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand
        {
            new Argument<string>("name"),
            new Option<bool>(new[] { "--save", "-sv" }),
        };
        root.Handler = CommandHandler.Create<string, bool>((name, saveAsDefault) =>
        {
            Console.WriteLine($"{name} {saveAsDefault}");
        });

        var list = new Command("list") { new Option<int>("--depth") };
        list.Handler = CommandHandler.Create(List);
        root.AddCommand(list);
        return root.Invoke(args);
    }

    private static void List(int depth, string? filter, string[] folders, IEnumerable<int> levels, FileInfo config, int? limit, DayOfWeek day)
    {
        Console.WriteLine($"{depth} {filter} {folders.Length} {levels.Count()} {config} {limit} {day}");
    }
}
-----
using System.CommandLine;

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand
        {
            new Argument<string>("name"),
            new Option<bool>("--save", "-sv"),
        };
        root.SetAction(parseResult =>
        {
            var name = parseResult.GetValue<string>("name")!;
            bool saveAsDefault = false;
            Console.WriteLine($"{name} {saveAsDefault}");
        });

        var list = new Command("list") { new Option<int>("--depth") };
        list.SetAction(parseResult => List(
            parseResult.GetValue<int>("--depth"),
            null,
            Array.Empty<string>(),
            Array.Empty<int>(),
            null!,
            default(int?),
            default(DayOfWeek)));
        root.Subcommands.Add(list);
        return root.Parse(args).Invoke();
    }

    private static void List(int depth, string? filter, string[] folders, IEnumerable<int> levels, FileInfo config, int? limit, DayOfWeek day)
    {
        Console.WriteLine($"{depth} {filter} {folders.Length} {levels.Count()} {config} {limit} {day}");
    }
}
