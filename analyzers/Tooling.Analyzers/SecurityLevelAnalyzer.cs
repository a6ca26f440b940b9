using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tooling.Rules.Capabilities;
using Tooling.Rules.Matching;

namespace Tooling.Analyzers;

/// <summary>
/// Reports tools that can reach more than the security level allows that they declare: with an attribute called <c>SecurityLevel</c>, of
/// whatever namespace, on a method, local function, lambda or class. A file without that word costs a search for it: an action for syntax
/// nodes would have the compiler show every node of every file.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecurityLevelAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of the diagnostic that says which level fits.</summary>
    internal const string FittingLevel = "fittingLevel";

    /// <summary>Its diagnostic.</summary>
    internal static readonly DiagnosticDescriptor Exceeded = new(
        "MIG0006", "A tool reaches more than its security level allows", "'{0}' is declared {1}, which does not allow {2}: {3}", "Migration", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptors.HelpLinkBase + "MIG0006.md");

    private static readonly TriggerFilter Names = new(DeclaredLevel.AttributeNames);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Exceeded];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var reach = new Reach(start.Compilation);
            start.RegisterSemanticModelAction(file => Look(file, reach));
        });
    }

    private static void Look(SemanticModelAnalysisContext file, Reach reach)
    {
        var tree = file.SemanticModel.SyntaxTree;
        if (Names.Matches(tree.GetText(file.CancellationToken)))
        {
            foreach (var attribute in tree.GetRoot(file.CancellationToken).DescendantNodes().OfType<AttributeSyntax>())
            {
                Look(attribute, file, reach);
            }
        }
    }

    private static void Look(AttributeSyntax attribute, SemanticModelAnalysisContext context, Reach reach)
    {
        if (DeclaredLevel.Of(attribute, context.SemanticModel, context.CancellationToken) is not { } declared)
        {
            return;
        }

        var exceeding = reach.Find(declared.Tool, declared.Name, context.CancellationToken).Where(use => SecurityLevels.LowestFor(use.Capability) > declared.Level).ToList();
        if (exceeding.Count == 0)
        {
            return;
        }

        var fitting = exceeding.Max(use => SecurityLevels.LowestFor(use.Capability));
        var worst = exceeding.First(use => SecurityLevels.LowestFor(use.Capability) == fitting);
        context.ReportDiagnostic(Diagnostic.Create(
            Exceeded,
            attribute.GetLocation(),
            exceeding.Select(use => use.Call),
            ImmutableDictionary<string, string?>.Empty.Add(FittingLevel, fitting.ToString()),
            declared.Name,
            SecurityLevels.WordOf(declared.Level),
            CapabilityWords.Of(worst.Capability),
            string.Join(" -> ", worst.Path)));
    }

    /// <summary>One analysis for a compilation, made when a level is declared, and asked by one thread at a time.</summary>
    private sealed class Reach(Compilation compilation)
    {
        private readonly object _gate = new();
        private CapabilityAnalysis? _analysis;

        public ImmutableArray<CapabilityUse> Find(SyntaxNode tool, string name, CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                _analysis ??= new CapabilityAnalysis(compilation, CapabilityCatalogue.Default);
                return _analysis.Find(tool, name, cancellationToken);
            }
        }
    }
}
