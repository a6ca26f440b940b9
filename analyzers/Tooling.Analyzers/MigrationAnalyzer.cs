using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tooling.Packs;

namespace Tooling.Analyzers;

/// <summary>Reports legacy code in the compiler and the IDE. Costs next to nothing where no legacy assembly is referenced.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<BuiltInPack> _packs;

    /// <summary>An analyzer of the built-in packs.</summary>
    public MigrationAnalyzer()
        : this(BuiltInPacks.All)
    {
    }

    internal MigrationAnalyzer(ImmutableArray<BuiltInPack> packs) => _packs = packs;

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
        foreach (var pack in LegacyPacks.ReferencedBy(context.Compilation, _packs).Where(pack => !LegacyPacks.IsDisabled(pack, context.Options.AnalyzerConfigOptionsProvider.GlobalOptions)))
        {
            if (BoundPack.Legacy(pack, context.Compilation, context.CancellationToken) is { } bound)
            {
                context.RegisterSemanticModelAction(new FileReporter(bound).Report);
            }
            else if (!pack.LegacyNames.IsEmpty)
            {
                context.RegisterSemanticModelAction(new RaisedFileReporter(pack, context.Compilation).Report);
            }
        }
    }
}
