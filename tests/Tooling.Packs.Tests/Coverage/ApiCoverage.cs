using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tooling.Packs.Tests.Harness;
using Tooling.Rules;
using Tooling.Rules.Matching;
using Tooling.Rules.Model;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.Tests.Coverage;

/// <summary>What becomes of one type or member of a legacy API.</summary>
/// <param name="Id">Its documentation id.</param>
/// <param name="Type">The documentation id of its type; its own for a type.</param>
/// <param name="Rules">The rules that find its uses; empty where none is needed, or none is there.</param>
/// <param name="IsUnchanged">Code that uses it compiles against the modern library.</param>
/// <param name="IsCovered">Every way to use it is found by a rule, or compiles against the modern library.</param>
internal sealed record CoveredSymbol(string Id, string Type, ImmutableArray<RuleDefinition> Rules, bool IsUnchanged, bool IsCovered);

/// <summary>What becomes of a version of a legacy library.</summary>
/// <param name="Label">The names and versions of its assemblies.</param>
/// <param name="Symbols">All its public types and members.</param>
internal sealed record CoverageTable(string Label, ImmutableArray<CoveredSymbol> Symbols);

/// <summary>
/// Asks a compiled pack what becomes of every public type and member of a legacy library: code is written that uses it, the rules are
/// run over that code, and what no rule speaks of has to compile against the modern library.
/// </summary>
/// <param name="legacy">The legacy library.</param>
/// <param name="modern">The modern one.</param>
internal sealed class ApiCoverage(ReferenceSet legacy, ReferenceSet modern)
{
    /// <summary>Errors that code has to suppress to use what may change any day.</summary>
    private static readonly ImmutableDictionary<string, ReportDiagnostic> Experimental =
        ImmutableDictionary.CreateRange(new[] { "MCPEXP001", "MCPEXP002", "MCPEXP003" }.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    private readonly CompiledPack _pack = legacy.CompiledPack ?? throw new InvalidOperationException("The pack does not take this library for a legacy one.");

    /// <summary>What becomes of all types and members of the legacy assemblies, ordered by assembly, type and id.</summary>
    public CoverageTable Table()
    {
        var probes = new ProbeWriter(legacy.Empty);
        var label = string.Join(", ", LegacyAssemblies().Select(a => $"{a.Name} {InformationalVersion(a)}"));
        var symbols = LegacyAssemblies().SelectMany(PublicApi.TypesOf).SelectMany(t => t.IsStatic ? PublicApi.MembersOf(t) : PublicApi.MembersOf(t).Prepend(t));
        return new CoverageTable(label, [.. symbols.Select(s => Cover(s, [.. probes.Probes(s)]))]);
    }

    /// <summary>What stands in for a package that can't be had is compiled from source, and is not all of it.</summary>
    private IEnumerable<IAssemblySymbol> LegacyAssemblies() =>
        legacy.Empty.SourceModule.ReferencedAssemblySymbols.Where(a => _pack.Definition.Legacy.Assemblies.Contains(a.Name) && a is not ISourceAssemblySymbol).OrderBy(a => a.Name, StringComparer.Ordinal);

    private CoveredSymbol Cover(ISymbol symbol, ImmutableArray<UsageProbe> probes)
    {
        var uses = probes.Select(Judge).ToList();
        var rules = uses.SelectMany(u => u.Rules).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal);
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        return new CoveredSymbol(PublicApi.IdOf(symbol), PublicApi.IdOf(type), [.. rules], uses.All(u => u.Rules.IsEmpty && u.Compiles), uses.All(u => !u.Rules.IsEmpty || u.Compiles));
    }

    private (ImmutableArray<RuleDefinition> Rules, bool Compiles) Judge(UsageProbe probe)
    {
        var (before, tree) = Compile(probe.Code, legacy);
        var errors = before.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException($"The probe does not compile: {probe.Code}\n{string.Join('\n', errors)}");
        }

        var analysis = RuleEngine.Analyze(_pack, before.GetSemanticModel(tree), CancellationToken.None);
        Assert.Empty(analysis.Failures);
        ImmutableArray<RuleDefinition> found = [.. analysis.Matches.Where(m => m.Span.IntersectsWith(probe.Use)).Select(m => m.Rule)];
        if (!found.IsEmpty)
        {
            return (found, Compiles: false);
        }

        var (after, _) = Compile(FileRewriter.Rewrite(analysis).Text.ToString(), modern);
        return (found, after.GetDiagnostics().All(d => d.Severity != DiagnosticSeverity.Error));
    }

    private static (CSharpCompilation Compilation, SyntaxTree Tree) Compile(string code, ReferenceSet references)
    {
        var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest), "Probe.cs");
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithNullableContextOptions(NullableContextOptions.Enable)
            .WithSpecificDiagnosticOptions(Experimental);
        return (references.Empty.WithOptions(options).AddSyntaxTrees(tree), tree);
    }

    private static string InformationalVersion(IAssemblySymbol assembly)
    {
        var attribute = assembly.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == nameof(AssemblyInformationalVersionAttribute));
        var version = attribute?.ConstructorArguments[0].Value as string ?? assembly.Identity.Version.ToString();
        return version.Split('+')[0];
    }
}
