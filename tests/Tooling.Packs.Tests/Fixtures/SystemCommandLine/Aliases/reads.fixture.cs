// expect: SCL1035 x6
using System.CommandLine;

public sealed class Aliases(Option<bool> verbose, Command command)
{
    private readonly Symbols _symbols = new();

    public bool Has(string alias) => verbose.Aliases.Contains(alias);

    public IReadOnlyCollection<string> All() => command.Aliases;

    public int Count() => verbose.Aliases.Count * 2;

    public void Print()
    {
        foreach (var alias in _symbols.Force.Aliases)
        {
            Console.WriteLine(alias);
        }

        var aliases = verbose.Aliases;
        Console.WriteLine(aliases.Count);
        Console.WriteLine(string.Join(", ", verbose.Aliases.OrderBy(a => a.Length)));
    }

    public sealed class Symbols
    {
        public Option<bool> Force { get; } = new("--force");
    }
}
-----
using System.CommandLine;

public sealed class Aliases(Option<bool> verbose, Command command)
{
    private readonly Symbols _symbols = new();

    public bool Has(string alias) => verbose.Aliases.Prepend(verbose.Name).Contains(alias);

    public IReadOnlyCollection<string> All() => command.Aliases.Prepend(command.Name).ToList();

    public int Count() => (verbose.Aliases.Count + 1) * 2;

    public void Print()
    {
        foreach (var alias in _symbols.Force.Aliases.Prepend(_symbols.Force.Name))
        {
            Console.WriteLine(alias);
        }

        var aliases = verbose.Aliases.Prepend(verbose.Name).ToList();
        Console.WriteLine(aliases.Count);
        Console.WriteLine(string.Join(", ", verbose.Aliases.Prepend(verbose.Name).OrderBy(a => a.Length)));
    }

    public sealed class Symbols
    {
        public Option<bool> Force { get; } = new("--force");
    }
}
