using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Rules.Matching;

/// <summary>A rule whose matches are the references to certain symbols: maps, and symbols that are left to a person.</summary>
internal sealed class SymbolRule : CompiledRule
{
    private readonly Dictionary<ISymbol, SymbolMap> _maps;
    private readonly Action<SyntaxNode, ISymbol, SymbolMap, RuleContext> _report;

    private SymbolRule(RuleDefinition definition, Dictionary<ISymbol, SymbolMap> maps, Action<SyntaxNode, ISymbol, SymbolMap, RuleContext> report)
        : base(definition)
    {
        _maps = maps;
        _report = report;
        Triggers = [.. maps.Keys.Select(IdentifierOf).Distinct(StringComparer.Ordinal)];
    }

    public override ImmutableArray<string> Triggers { get; }

    public override bool WantsUnnamedCreations => _maps.Keys.Any(s => s is IMethodSymbol { MethodKind: MethodKind.Constructor });

    public static SymbolRule ForMaps(MapRule rule, LegacySymbols symbols, ImmutableArray<PackProblem>.Builder problems)
    {
        var maps = Resolve(rule.Maps, symbols.Find, problems);
        return new SymbolRule(rule, maps, SymbolRewrite.Report);
    }

    public static SymbolRule ForManual(ManualRule rule, LegacySymbols symbols, Func<ISymbol, bool> wanted, ImmutableArray<PackProblem>.Builder problems)
    {
        var maps = Resolve(rule.Symbols, id => (id.EndsWith("*", StringComparison.Ordinal) ? symbols.FindAll(id.TrimEnd('*')) : symbols.Find(id)).Where(wanted), problems);
        return new SymbolRule(rule, maps, (node, _, _, context) => context.Manual(node, node is SimpleNameSyntax name ? name.Identifier.Span : node.Span, rule.Advice));
    }

    public override void Match(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (_maps.TryGetValue(symbol.Declared(), out var map))
        {
            _report(node, symbol, map, context);
            return;
        }

        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } attribute && _maps.TryGetValue(attribute.ContainingType.OriginalDefinition, out map))
        {
            _report(node, attribute.ContainingType, map, context);
            return;
        }

        // A creation names the type, and means the constructor.
        var creation = node is SimpleNameSyntax name ? NamedCreation(name) : node;
        if (creation is not null
            && context.Model.GetSymbolInfo(creation, context.CancellationToken).Symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && _maps.TryGetValue(constructor.Declared(), out map))
        {
            _report(node, constructor, map, context);
        }
    }

    /// <summary>The creation whose type this name is, with or without a qualifier.</summary>
    internal static SyntaxNode? NamedCreation(SimpleNameSyntax name)
    {
        SyntaxNode type = name;
        while (type.Parent is QualifiedNameSyntax qualified && qualified.Right == type || type.Parent is AliasQualifiedNameSyntax)
        {
            type = type.Parent;
        }

        return type.Parent switch
        {
            ObjectCreationExpressionSyntax creation when creation.Type == type => creation,
            AttributeSyntax attribute => attribute,
            PrimaryConstructorBaseTypeSyntax primary => primary,
            _ => null,
        };
    }

    private static Dictionary<ISymbol, SymbolMap> Resolve(ImmutableArray<SymbolMap> maps, Func<string, IEnumerable<ISymbol>> find, ImmutableArray<PackProblem>.Builder problems)
    {
        var result = new Dictionary<ISymbol, SymbolMap>(SymbolEqualityComparer.Default);
        foreach (var map in maps)
        {
            var found = false;
            foreach (var symbol in find(map.From))
            {
                found = true;
                result[symbol] = map;
            }

            if (!found)
            {
                problems.Add(new PackProblem(map.Position, $"The legacy API has no '{map.From}'.", "Write the documentation id as the compiler does, with parameter types; see the API listing of the legacy package."));
            }
        }

        return result;
    }

    private static string IdentifierOf(ISymbol symbol) => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } ? symbol.ContainingType.Name : symbol.Name;
}
