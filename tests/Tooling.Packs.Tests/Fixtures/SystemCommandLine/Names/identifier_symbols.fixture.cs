// expect: SCL1007, SCL1021 x3, SCL1040 x14
// manual: SCL1035, SCL1040 x5
using System.CommandLine;

/// <summary>Options and commands, which are <see cref="IdentifierSymbol"/>s.</summary>
public class Index<TSymbol>
    where TSymbol : IdentifierSymbol
{
    private readonly Dictionary<IdentifierSymbol, string> _titles = new Dictionary<IdentifierSymbol, string>();
    private IdentifierSymbol? _last;

    public IdentifierSymbol[] All { get; set; } = new IdentifierSymbol[0];

    public System.CommandLine.IdentifierSymbol Last(IEnumerable<IdentifierSymbol> symbols) => _last = symbols.Last();

    public (IdentifierSymbol Symbol, string Title) Add(IdentifierSymbol symbol, string title)
    {
        IdentifierSymbol added = symbol;
        _titles[added] = title;
        return (added, title + added.Name + added.Description + added.IsHidden);
    }

    public Func<IdentifierSymbol, bool> Filter(Command command) => s => command.Children.Contains(s);
}

public static class Asked
{
    public static int Count(Command command) => command.Children.OfType<IdentifierSymbol>().Count();

    public static bool Is(Symbol symbol) => symbol is IdentifierSymbol;

    public static string Name(Symbol symbol) => ((IdentifierSymbol)symbol).Name;

    public static string Kind(Symbol symbol) => symbol switch { IdentifierSymbol named => named.Name, _ => typeof(IdentifierSymbol).Name };

    public static bool Has(IdentifierSymbol symbol) => symbol.Aliases.Contains("-h");
}
-----
using System.CommandLine;

/// <summary>Options and commands, which are <see cref="Symbol"/>s.</summary>
public class Index<TSymbol>
    where TSymbol : Symbol
{
    private readonly Dictionary<Symbol, string> _titles = new Dictionary<Symbol, string>();
    private Symbol? _last;

    public Symbol[] All { get; set; } = new Symbol[0];

    public Symbol Last(IEnumerable<Symbol> symbols) => _last = symbols.Last();

    public (Symbol Symbol, string Title) Add(Symbol symbol, string title)
    {
        Symbol added = symbol;
        _titles[added] = title;
        return (added, title + added.Name.TrimStart('-', '/') + added.Description + added.Hidden);
    }

    public Func<Symbol, bool> Filter(Command command) => s => command.Children.Contains(s);
}

public static class Asked
{
    public static int Count(Command command) => command.Children.OfType<IdentifierSymbol>().Count();

    public static bool Is(Symbol symbol) => symbol is IdentifierSymbol;

    public static string Name(Symbol symbol) => ((IdentifierSymbol)symbol).Name.TrimStart('-', '/');

    public static string Kind(Symbol symbol) => symbol switch { IdentifierSymbol named => named.Name.TrimStart('-', '/'), _ => typeof(IdentifierSymbol).Name };

    public static bool Has(Symbol symbol) => symbol.Aliases.Contains("-h");
}
