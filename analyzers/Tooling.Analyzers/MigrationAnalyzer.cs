using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tooling.Packs;
using Tooling.Rules.Reading;

namespace Tooling.Analyzers;

/// <summary>Reports legacy code in the compiler and the IDE. Costs next to nothing where no legacy assembly is referenced.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<MigrationPack> _packs;

    /// <summary>An analyzer of the built-in packs.</summary>
    public MigrationAnalyzer()
        : this(BuiltInPacks.All)
    {
    }

    internal MigrationAnalyzer(ImmutableArray<MigrationPack> packs) => _packs = packs;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var brought = BroughtPacks.Of(context.Options.AdditionalFiles, context.CancellationToken);
        ReportProblems(context, brought.SelectMany(file => file.Problems));
        ImmutableArray<MigrationPack> packs = [.. _packs, .. brought.Select(file => file.Pack).OfType<MigrationPack>()];
        foreach (var pack in LegacyPacks.ReferencedBy(context.Compilation, packs).Where(pack => !LegacyPacks.IsDisabled(pack, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions)))
        {
            if (BoundPack.Legacy(pack, context.Compilation, context.CancellationToken) is { } bound)
            {
                ReportProblems(context, bound.Pack.Problems);
                context.RegisterSemanticModelAction(new FileReporter(bound).Report);
            }
            else if (!pack.LegacyNames.IsEmpty)
            {
                context.RegisterSemanticModelAction(new RaisedFileReporter(pack, context.Compilation).Report);
            }
        }
    }

    /// <summary>Says the mistakes of a pack in its file, for who wrote it.</summary>
    private static void ReportProblems(CompilationStartAnalysisContext context, IEnumerable<PackProblem> problems)
    {
        foreach (var file in problems.GroupBy(problem => problem.Position.File, StringComparer.Ordinal))
        {
            context.RegisterAdditionalFileAction(additional =>
            {
                if (additional.AdditionalFile.Path == file.Key && additional.AdditionalFile.GetText(additional.CancellationToken) is { } text)
                {
                    foreach (var problem in file)
                    {
                        additional.ReportDiagnostic(FindingDiagnostic.Create(problem, text));
                    }
                }
            });
        }
    }
}
