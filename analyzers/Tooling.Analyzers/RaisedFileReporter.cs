using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tooling.Packs;
using Tooling.Rules.Matching;

namespace Tooling.Analyzers;

/// <summary>
/// Reports legacy code in a compilation that refers to the modern package already. Costs next to nothing where the code is modern: the
/// pack is bound only once a file has a name of the legacy API and does not compile.
/// </summary>
internal sealed class RaisedFileReporter(MigrationPack pack, Compilation compilation)
{
    private readonly TriggerFilter _filter = new(pack.LegacyNames);
    private readonly Lazy<FileReporter?> _reporter = new(() => BoundPack.Raised(pack, compilation, CancellationToken.None) is { } bound ? new FileReporter(bound) : null);

    public void Report(SemanticModelAnalysisContext context)
    {
        if (_filter.Matches(context.SemanticModel.SyntaxTree.GetText(context.CancellationToken)) && !RaisedCode.ErrorsOf(context.SemanticModel, context.CancellationToken).IsEmpty)
        {
            _reporter.Value?.Report(context);
        }
    }
}
