using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Tooling.Rules.Capabilities;

namespace Tooling.Analyzers;

/// <summary>
/// Reports tools that can reach more than the security level allows that they declare: with an attribute called <c>SecurityLevel</c>, of
/// whatever namespace, on a method, local function, lambda or class. Code without such an attribute costs nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecurityLevelAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of the diagnostic that says which level fits.</summary>
    internal const string FittingLevel = "fittingLevel";

    /// <summary>Its diagnostic.</summary>
    internal static readonly DiagnosticDescriptor Exceeded = new(
        "MIG0006", "A tool reaches more than its security level allows", "'{0}' is declared {1}, which does not allow {2}: {3}", "Migration", DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Descriptors.HelpLinkBase + "MIG0006.md");

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
            start.RegisterSyntaxNodeAction(node => Look(node, reach), SyntaxKind.Attribute);
        });
    }

    private static void Look(SyntaxNodeAnalysisContext context, Reach reach)
    {
        if (DeclaredLevel.Of((AttributeSyntax)context.Node, context.SemanticModel, context.CancellationToken) is not { } declared)
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
            context.Node.GetLocation(),
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
