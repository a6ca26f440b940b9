// expect: SCL1020, SCL1028 x8
using System.CommandLine;

public static class Program
{
    public static void Read(RootCommand root, Command command, Option<int> count)
    {
        Console.WriteLine(root.Options.Count + root.Options[0].Description + command.Options.Count);
        foreach (var option in root.Options)
        {
            Console.WriteLine(option.Description);
        }

        foreach (var symbol in root.Children.Where(s => s is Option))
        {
            Console.WriteLine(symbol.Description);
        }

        var options = root.Options;
        Console.WriteLine(options.Count);
        Print(root.Options);
        Console.WriteLine(root.Options.OfType<Option<int>>().Count() + root.Options.OfType<Option>().Count());
        Console.WriteLine(root.Options.First(o => o.HasAlias("--count")).Description + root.Options.Contains(count) + root.Options.Any());
    }

    private static void Print(IReadOnlyList<Option> options) => Console.WriteLine(options.Count);
}
-----
using System.CommandLine;
using System.CommandLine.Help;

public static class Program
{
    public static void Read(RootCommand root, Command command, Option<int> count)
    {
        Console.WriteLine(root.Options.Count(option => option is not (HelpOption or VersionOption)) + root.Options.Where(option => option is not (HelpOption or VersionOption)).ElementAt(0).Description + command.Options.Count);
        foreach (var option in root.Options.Where(option2 => option2 is not (HelpOption or VersionOption)))
        {
            Console.WriteLine(option.Description);
        }

        foreach (var symbol in root.Children.Where(symbol2 => symbol2 is not (HelpOption or VersionOption)).Where(s => s is Option))
        {
            Console.WriteLine(symbol.Description);
        }

        var options = root.Options.Where(option => option is not (HelpOption or VersionOption)).ToList();
        Console.WriteLine(options.Count);
        Print(root.Options.Where(option => option is not (HelpOption or VersionOption)).ToList());
        Console.WriteLine(root.Options.OfType<Option<int>>().Count() + root.Options.Where(option => option is not (HelpOption or VersionOption)).OfType<Option>().Count());
        Console.WriteLine(root.Options.First(o => o.Name == "--count" || o.Aliases.Contains("--count")).Description + root.Options.Contains(count) + root.Options.Where(option => option is not (HelpOption or VersionOption)).Any());
    }

    private static void Print(IReadOnlyList<Option> options) => Console.WriteLine(options.Count);
}
