using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Model;
using Tooling.Rules.Reading;

namespace Tooling.Rules.Matching;

/// <summary>A pack whose rules are bound to the legacy API that one compilation refers to.</summary>
public sealed class CompiledPack
{
    private readonly Dictionary<string, ImmutableArray<CompiledRule>> _byIdentifier;

    private readonly ImmutableArray<CompiledRule> _rules;

    private readonly ConditionalWeakTable<Compilation, CompiledPack> _onModern = new();

    private readonly ImmutableArray<AddedApi> _addedApis;

    private readonly ConditionalWeakTable<Compilation, Compilation> _completed = new();

    private CompiledPack(PackDefinition definition, ImmutableArray<CompiledRule> rules, ImmutableArray<IAssemblySymbol> legacy, ImmutableArray<PackProblem> problems)
    {
        Definition = definition;
        Problems = problems;
        Renamed = new RenamedTypes(definition);
        _rules = rules;
        _addedApis = [.. rules.Select(r => r.AddedApi).OfType<AddedApi>().Distinct()];
        LegacyAssemblies = legacy;
        LegacyNamespaces = [.. legacy.SelectMany(a => NamespacesWithTypes(a.GlobalNamespace))];
        EntryNames = legacy.Any(a => HasPublicTypes(a.GlobalNamespace)) ? [] : [.. legacy.SelectMany(a => OutermostNamespaces(a.GlobalNamespace))];
        UnnamedCreationRules = [.. rules.Where(r => r.WantsUnnamedCreations)];
        _byIdentifier = rules
            .SelectMany(r => r.Triggers.Select(t => (Trigger: t, Rule: r)))
            .GroupBy(x => x.Trigger, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(x => x.Rule).Distinct().ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>What the pack says.</summary>
    public PackDefinition Definition { get; }

    /// <summary>The version of the package that the code was written for, where its project asks for one and was given another; null where the code is bound to the version that it was written for.</summary>
    public string? Written { get; private init; }

    internal RenamedTypes Renamed { get; }

    /// <summary>The same pack for code that was written for another version than the one that it is bound to.</summary>
    /// <param name="version">The version, as its project asks for it.</param>
    public CompiledPack For(string version) => new(Definition, _rules, LegacyAssemblies, Problems) { Written = version };

    /// <summary>Whether the code was written for a version or one after it.</summary>
    /// <param name="version">The version, with its label where it has one.</param>
    /// <returns>Null where what the code is bound to says it (<see cref="Written"/>).</returns>
    public bool? IsWrittenFor(string version) =>
        Written is null || PackageVersion.Parse(Written) is not { } written ? null : written.CompareTo(PackageVersion.Parse(version)) >= 0;

    /// <summary>Rules that could not be bound to this legacy API, and why.</summary>
    public ImmutableArray<PackProblem> Problems { get; }

    /// <summary>The identifiers without which no rule can match: a file with none of them need not be parsed.</summary>
    public IEnumerable<string> Triggers => _byIdentifier.Keys;

    internal ImmutableArray<IAssemblySymbol> LegacyAssemblies { get; }

    /// <summary>The namespaces in which the legacy assemblies define public types.</summary>
    public ImmutableHashSet<string> LegacyNamespaces { get; }

    /// <summary>
    /// The identifiers without which a file can't name the legacy API by itself: the last parts of its outermost namespaces.
    /// Empty where it has types outside of namespaces, so that every file can.
    /// </summary>
    public ImmutableHashSet<string> EntryNames { get; }

    internal ImmutableArray<CompiledRule> UnnamedCreationRules { get; }

    /// <summary>Binds a pack to a compilation.</summary>
    /// <param name="definition">The pack.</param>
    /// <param name="codeRules">The pack's coded rules by name.</param>
    /// <param name="compilation">A compilation; its own sources do not matter.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The compiled pack; null where the compilation does not refer to the legacy API.</returns>
    public static CompiledPack? Create(PackDefinition definition, IReadOnlyDictionary<string, CodeRule> codeRules, Compilation compilation, CancellationToken cancellationToken)
    {
        var legacy = FindLegacy(definition, compilation);
        if (legacy.IsEmpty)
        {
            return null;
        }

        var problems = ImmutableArray.CreateBuilder<PackProblem>();
        var rules = ImmutableArray.CreateBuilder<CompiledRule>();
        var symbols = new LegacySymbols(compilation, legacy);
        var templates = new TemplateCompiler(definition, compilation);
        foreach (var rule in definition.Rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (rule)
            {
                case MapRule map:
                    rules.Add(SymbolRule.ForMaps(map, symbols, problems));
                    break;
                case ManualRule manual:
                    rules.Add(SymbolRule.ForManual(manual, symbols, _ => true, problems));
                    break;
                case TemplateRule template:
                    rules.Add(templates.Compile(template, problems));
                    break;
                case CodedRule coded when codeRules.TryGetValue(coded.Code, out var code):
                    rules.Add(new CompiledCodeRule(coded, code));
                    break;
                case CodedRule coded:
                    problems.Add(new PackProblem(coded.Position, $"No class '{coded.Code}' belongs to this pack.", $"Use one of: {string.Join(", ", codeRules.Keys.OrderBy(k => k, StringComparer.Ordinal))}."));
                    break;
            }
        }

        return new CompiledPack(definition, rules.ToImmutable(), legacy, problems.ToImmutable());
    }

    internal ImmutableArray<CompiledRule> RulesFor(string identifier) =>
        _byIdentifier.TryGetValue(identifier, out var rules) ? rules : [];

    /// <summary>
    /// The rules that read code which is bound to the modern API (<see cref="CodeRule.ReadsModern"/>). Where the code was written for a version between the two (<see cref="Written"/>), and for what only that has,
    /// also those that leave it to a person.
    /// </summary>
    /// <param name="modern">A compilation that refers to the modern API; its own sources do not matter.</param>
    /// <returns>Null where the pack has none.</returns>
    internal CompiledPack? OnModern(Compilation modern)
    {
        var rules = _rules.Where(r => r.ReadsModern).ToImmutableArray();
        return rules.IsEmpty && Written is null ? null : _onModern.GetValue(modern, m =>
        {
            var assemblies = AssembliesOf(Definition, m);
            return new CompiledPack(Definition, [.. rules, .. Written is null ? [] : LaterOf(m, assemblies)], assemblies, []) { Written = Written };
        });
    }

    private IEnumerable<CompiledRule> LaterOf(Compilation modern, ImmutableArray<IAssemblySymbol> assemblies)
    {
        var symbols = new LegacySymbols(modern, assemblies);
        return Definition.Rules.OfType<ManualRule>().Select(rule => SymbolRule.ForManual(rule, symbols, s => !IsInLegacy(s), ImmutableArray.CreateBuilder<PackProblem>()));
    }

    private bool IsInLegacy(ISymbol symbol) =>
        LegacyAssemblies.Select(a => a.GetTypeByMetadataName((symbol as INamedTypeSymbol ?? symbol.ContainingType).MetadataName())).FirstOrDefault(t => t is not null) is { } type
        && (symbol is INamedTypeSymbol || !type.GetMembers(symbol.Name).IsEmpty);

    /// <summary>A file with what earlier versions of the legacy API had, where its project uses that.</summary>
    /// <param name="model">The file, bound to the legacy API.</param>
    /// <param name="cancellationToken">Cancels.</param>
    internal SemanticModel Complete(SemanticModel model, CancellationToken cancellationToken)
    {
        if (_addedApis.IsEmpty || model.SyntaxTree.GetText(cancellationToken) is var text && !_addedApis.Any(a => a.IsNamedIn(text)))
        {
            return model;
        }

        var completed = _completed.GetValue(model.Compilation, project => _addedApis.Aggregate(project, (code, api) => api.Complete(code, IsLegacy, CancellationToken.None)));
        return completed == model.Compilation ? model : completed.GetSemanticModel(model.SyntaxTree);
    }

    /// <summary>The type of the legacy API that a declaration for an earlier version hides, because it has other members there; the symbol itself where it hides none.</summary>
    /// <param name="symbol">What a name binds to.</param>
    internal ISymbol Unshadowed(ISymbol symbol) =>
        symbol is INamedTypeSymbol type && _addedApis.Any(a => a.Declares(type)) && LegacyAssemblies.Select(a => a.GetTypeByMetadataName(type.MetadataName())).FirstOrDefault(t => t is not null) is { } hidden ? hidden : symbol;

    internal bool IsNeverModern(Match match) => IsOfRule(match, r => r.IsNeverModern(match.Node));

    /// <summary>Whether code that compiles on the modern API was written for the legacy one, and the rule of a match that was found there knows that.</summary>
    internal bool KnowsWritten(Match match) => Written is not null && IsOfRule(match, r => r.KnowsWritten);

    /// <summary>Whether code was written for the legacy API, and a match only has a person look at it: what it compiles on does not matter.</summary>
    internal bool IsLookedAt(Match match) => Written is not null && IsOfRule(match, r => r.IsBeside);

    /// <summary>Whether what was found in .NET Standard or .NET Framework code may be written for other target frameworks as well (<see cref="CodeRule.IsPortable"/>).</summary>
    /// <param name="match">What was found.</param>
    public bool IsPortable(Match match) => IsOfRule(match, r => r.IsPortable);

    private bool IsOfRule(Match match, Func<CompiledRule, bool> condition) => _rules.Any(r => r.Definition == match.Rule && condition(r));

    /// <summary>Whether a symbol is defined by the legacy API.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <returns>True when one of the legacy assemblies defines it.</returns>
    public bool IsLegacy(ISymbol symbol) =>
        symbol.ContainingAssembly is { } assembly && LegacyAssemblies.Contains(assembly, SymbolEqualityComparer.Default);

    /// <summary>Whether the legacy API of a compilation is the one that this was bound to, symbol for symbol: then it serves there as well.</summary>
    /// <param name="compilation">A compilation; its own sources do not matter.</param>
    /// <returns>False also where it refers to no legacy API.</returns>
    public bool IsBoundTo(Compilation compilation) =>
        Enumerable.SequenceEqual<ISymbol>(FindLegacy(Definition, compilation), LegacyAssemblies, SymbolEqualityComparer.Default);

    /// <summary>Whether a compilation is given other assemblies that use the legacy API, through which code can get at it without naming it.</summary>
    /// <param name="compilation">A compilation; its own sources do not matter.</param>
    /// <param name="known">Paths of assemblies that are built from sources at hand.</param>
    /// <returns>True when there is one.</returns>
    public bool IsUsedByOthers(Compilation compilation, ImmutableHashSet<string> known) =>
        compilation.References.OfType<PortableExecutableReference>().Any(r =>
            (r.FilePath is null || !known.Contains(r.FilePath))
            && compilation.GetAssemblyOrModuleSymbol(r) is IAssemblySymbol assembly
            && !LegacyAssemblies.Contains(assembly, SymbolEqualityComparer.Default)
            && Uses(assembly));

    /// <summary>Whether any assembly that a compilation refers to uses the legacy API, be it built or, in an editor, another project's code.</summary>
    /// <param name="compilation">A compilation; its own sources do not matter.</param>
    public bool IsUsedByReferencesOf(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(a => !LegacyAssemblies.Contains(a, SymbolEqualityComparer.Default) && Uses(a));

    private bool Uses(IAssemblySymbol assembly) => assembly.Modules.Any(m => m.ReferencedAssemblies.Any(used => LegacyAssemblies.Any(a => a.Name == used.Name)));

    private static bool HasPublicTypes(INamespaceSymbol container) => container.GetTypeMembers().Any(t => t.DeclaredAccessibility == Accessibility.Public);

    private static IEnumerable<string> OutermostNamespaces(INamespaceSymbol parent) =>
        parent.GetNamespaceMembers().SelectMany(child => HasPublicTypes(child) ? [child.Name] : OutermostNamespaces(child));

    private static IEnumerable<string> NamespacesWithTypes(INamespaceSymbol parent)
    {
        foreach (var child in parent.GetNamespaceMembers())
        {
            if (HasPublicTypes(child))
            {
                yield return child.ToDisplayString();
            }

            foreach (var nested in NamespacesWithTypes(child))
            {
                yield return nested;
            }
        }
    }

    private static ImmutableArray<IAssemblySymbol> FindLegacy(PackDefinition definition, Compilation compilation)
    {
        var assemblies = AssembliesOf(definition, compilation);
        return assemblies.Any(a => definition.Legacy.Markers.Any(m => IsIn(m, a))) ? assemblies : [];
    }

    private static ImmutableArray<IAssemblySymbol> AssembliesOf(PackDefinition definition, Compilation compilation) =>
        [.. compilation.SourceModule.ReferencedAssemblySymbols.Where(a => definition.Legacy.Assemblies.Contains(a.Name, StringComparer.OrdinalIgnoreCase))];

    private static bool IsIn(LegacyMarker marker, IAssemblySymbol assembly) =>
        marker.Type.Length > 0
        && assembly.GetTypeByMetadataName(marker.Type) is not null
        && (marker.Versions is null || (PackageRange.Parse(marker.Versions) is { } range && PackageVersion.Parse(assembly.Identity.Version.ToString()) is { } version && range.Contains(version)));
}
