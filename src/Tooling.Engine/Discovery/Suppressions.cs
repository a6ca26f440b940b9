using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tooling.Reporting;
using Tooling.Rules;

namespace Tooling.Engine.Discovery;

/// <summary>
/// Tells which findings the compiler would not report: by <c>#pragma</c>, by an attribute, or because of a severity. The compiler itself is
/// asked, so that the command line and the build agree.
/// </summary>
/// <param name="files">The source files.</param>
internal sealed class Suppressions(SourceFiles files)
{
    private const string Attribute = "SuppressMessage";

    /// <summary>Marks findings. One that is reported by any project or target framework is reported.</summary>
    /// <param name="findings">The findings, each once.</param>
    /// <param name="analyses">Where they were found.</param>
    /// <param name="root">The root of the tree.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The findings in the same order.</returns>
    public ImmutableArray<Finding> Mark(ImmutableArray<Finding> findings, ImmutableArray<ProjectAnalysis> analyses, string root, CancellationToken cancellationToken)
    {
        var views = analyses.Where(analysis => analysis.Files.Any(file => !file.Matches.IsEmpty))
            .SelectMany(analysis => Look(analysis, root, cancellationToken))
            .ToLookup(view => view.Key, view => view.Place);
        return [.. findings.Select(finding => views[(finding.RuleId, finding.Path, finding.Range)].ToList() is { Count: > 0 } places && !places.Contains(null) ? finding with { SuppressedIn = places[0] } : finding)];
    }

    private IEnumerable<((string RuleId, string Path, SourceRange Range) Key, SuppressionPlace? Place)> Look(ProjectAnalysis analysis, string root, CancellationToken cancellationToken)
    {
        var configuration = CompilerConfiguration.Of(analysis.Inputs);
        var isDisabled = configuration.DisabledPacks.Contains(analysis.Pack.Definition.Id);
        var found = analysis.Files.SelectMany(file => file.Matches.Zip(FindingFactory.Create(analysis.Pack, file, RelativePath.Of(root, file.Tree.FilePath)), (match, finding) => (file.Tree, match.Span, Finding: finding))).ToList();
        var effective = Effective(analysis, configuration, found.Select(x => Diagnostic.Create(DescriptorOf(x.Finding), Location.Create(x.Tree, x.Span))), cancellationToken)
            .GroupBy(diagnostic => (diagnostic.Id, diagnostic.Location))
            .ToDictionary(same => same.Key, same => same.First());
        foreach (var (tree, span, finding) in found)
        {
            SuppressionPlace? place = isDisabled || !effective.TryGetValue((finding.RuleId, Location.Create(tree, span)), out var diagnostic) ? SuppressionPlace.Configuration
                : diagnostic.IsSuppressed ? SuppressionPlace.Code
                : null;
            yield return ((finding.RuleId, finding.Path, finding.Range), place);
        }
    }

    private IEnumerable<Diagnostic> Effective(ProjectAnalysis analysis, CompilerConfiguration configuration, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var compilation = WithSuppressingFiles(analysis);
        var options = compilation.Options.WithReportSuppressedDiagnostics(true).WithSyntaxTreeOptionsProvider(configuration);
        cancellationToken.ThrowIfCancellationRequested();
        return CompilationWithAnalyzers.GetEffectiveDiagnostics(diagnostics, compilation.WithOptions(options));
    }

    /// <summary>An attribute on the assembly can stand in a file that nothing else is looked for in.</summary>
    private CSharpCompilation WithSuppressingFiles(ProjectAnalysis analysis)
    {
        var known = analysis.Compilation.SyntaxTrees.ToDictionary(tree => tree.FilePath, StringComparer.Ordinal);
        var options = known.Values.FirstOrDefault()?.Options as CSharpParseOptions ?? analysis.Inputs.ParseOptions;
        var missing = analysis.Inputs.SourcePaths.Where(path => !known.ContainsKey(path) && files.Text(path)?.ToString().Contains(Attribute, StringComparison.Ordinal) == true);
        return analysis.Compilation.AddSyntaxTrees(missing.Select(path => files.Tree(path, options, files.Former.In(analysis.Inputs.AssemblyNames))).OfType<SyntaxTree>());
    }

    private static DiagnosticDescriptor DescriptorOf(Finding finding) => new(
        finding.RuleId, finding.Message, "{0}", "Migration", finding.Kind == FindingKind.Unresolved ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
