using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Packs.Inventory;
using Tooling.Reporting;

namespace Tooling.Packs.SystemCommandLine.Inventory;

/// <summary>The commands of a compilation, with what was added to them: options, arguments and other commands.</summary>
internal sealed class CommandGraph
{
    private static readonly HashSet<string> Additions = new(StringComparer.Ordinal)
    {
        "Add", "AddOption", "AddGlobalOption", "AddArgument", "AddCommand", "Options.Add", "Arguments.Add", "Subcommands.Add", "Children.Add",
    };

    private readonly CodeFacts _facts;
    private readonly Declarations _declarations;
    private readonly ParameterReader _parameters;
    private readonly Constants _constants;
    private readonly ValueFlow _flow;
    private readonly Dictionary<DeclaredSymbol, List<(DeclaredSymbol? Symbol, IOperation Value)>> _children = [];
    private readonly Dictionary<DeclaredSymbol, List<DeclaredSymbol>> _parents = [];

    private CommandGraph(CodeFacts facts)
    {
        _facts = facts;
        _declarations = new Declarations(facts);
        _constants = new Constants(facts);
        _parameters = new ParameterReader(_declarations, _constants);
        _flow = new ValueFlow(facts, _declarations);
    }

    /// <summary>The commands that can be called, in the order in which they were found.</summary>
    public ImmutableArray<DeclaredSymbol> Commands { get; private set; } = [];

    public static CommandGraph Of(CodeFacts facts)
    {
        var graph = new CommandGraph(facts);
        graph.Declare();
        graph.Connect();
        return graph;
    }

    /// <summary>The names from the root down to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="rootName">What a root command is called: the program.</param>
    public ImmutableArray<string> PathOf(DeclaredSymbol command, string rootName)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<DeclaredSymbol>();
        for (var current = command; current is not null && seen.Add(current); current = _parents.TryGetValue(current, out var parents) ? parents[0] : null)
        {
            names.Insert(0, NameOf(current, rootName));
        }

        return names.ToImmutable();
    }

    public string? DescriptionOf(DeclaredSymbol command) => _parameters.TextOf(command, "Description", "description");

    /// <summary>The options and arguments that were added to a command, in the order of the code.</summary>
    public ImmutableArray<ToolParameter> ParametersOf(DeclaredSymbol command) =>
        [.. ChildrenOf(command)
            .Where(c => c.Symbol?.Kind is null or CommandLineKind.Option or CommandLineKind.Argument)
            .Select(c => c.Symbol is null ? ParameterReader.Unknown(c.Value) : _parameters.Read(c.Symbol))];

    /// <summary>The code that declares a command and the options and arguments that are its alone.</summary>
    public IEnumerable<SyntaxNode> ExtentOf(DeclaredSymbol command)
    {
        var own = ChildrenOf(command).Select(c => c.Symbol).OfType<DeclaredSymbol>().Where(s => s.Kind != CommandLineKind.Command && _parents[s].Count == 1);
        return own.Prepend(command).SelectMany(s => s.OwnUses.Select(u => u.Syntax).Prepend(s.Syntax));
    }

    private List<(DeclaredSymbol? Symbol, IOperation Value)> ChildrenOf(DeclaredSymbol command) => _children.TryGetValue(command, out var children) ? children : [];

    /// <summary>Everything that is declared, and what is done with it.</summary>
    private void Declare()
    {
        foreach (var type in _facts.Classes)
        {
            _declarations.Of(type);
        }

        foreach (var creation in _facts.Creations)
        {
            _declarations.Of(creation, null);
        }

        foreach (var use in _facts.Uses)
        {
            foreach (var symbol in _flow.SymbolsOf(use.Target, null))
            {
                symbol.OwnUses.Add(use);
            }
        }
    }

    /// <summary>What is added to what. Following a command that is added can show more of them.</summary>
    private void Connect()
    {
        for (var i = 0; i < _declarations.All.Count; i++)
        {
            if (_declarations.All[i] is { Kind: CommandLineKind.Command } command)
            {
                _children[command] = [.. AddedTo(command)];
            }
        }

        Commands = [.. _declarations.All.Where(IsCallable)];
        foreach (var command in Commands)
        {
            foreach (var child in ChildrenOf(command).Select(c => c.Symbol).OfType<DeclaredSymbol>())
            {
                if (!_parents.TryGetValue(child, out var parents))
                {
                    _parents[child] = parents = [];
                }

                parents.Add(command);
            }
        }
    }

    private bool IsCallable(DeclaredSymbol symbol) => symbol is { Kind: CommandLineKind.Command, HasInstances: false } && !IsOnlyBase(symbol);

    /// <summary>A class that others derive from, and that nobody creates.</summary>
    private bool IsOnlyBase(DeclaredSymbol symbol) =>
        symbol.Creation is null
        && _declarations.All.Any(d => d.Base == symbol)
        && !_facts.Creations.Any(c => SymbolEqualityComparer.Default.Equals(c.Type!.OriginalDefinition, symbol.Type));

    private IEnumerable<(DeclaredSymbol? Symbol, IOperation Value)> AddedTo(DeclaredSymbol command)
    {
        var seen = new HashSet<DeclaredSymbol>();
        foreach (var value in command.Uses.Where(u => Additions.Contains(u.Member)).SelectMany(u => u.Values).ToList())
        {
            var symbols = _flow.SymbolsOf(value, command.Frame);
            foreach (var symbol in symbols.Where(seen.Add))
            {
                yield return (symbol, value);
            }

            if (symbols.Count == 0 && CommandLineKinds.KindOf(Operations.Unwrap(value).Type) is CommandLineKind.Option or CommandLineKind.Argument)
            {
                yield return (null, value);
            }
        }
    }

    private string NameOf(DeclaredSymbol command, string rootName)
    {
        if (command.Uses.LastOrDefault(u => u.Member == "Name") is { Values: [var assigned] } && _constants.Text(assigned, command.Frame) is { } name)
        {
            return name;
        }

        return CommandLineKinds.IsRoot(command.Type) ? rootName : _parameters.TextOf(command, "Name", "name") ?? "{" + command.Type.Name + "}";
    }
}
