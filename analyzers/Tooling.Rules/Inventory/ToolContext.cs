using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tooling.Rules.Inventory;

/// <summary>What a recogniser sees of a compilation.</summary>
public sealed class ToolContext
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];

    internal ToolContext(Compilation compilation, ImmutableArray<SyntaxTree> files, CancellationToken cancellationToken)
    {
        Compilation = compilation;
        Files = files;
        CancellationToken = cancellationToken;
    }

    /// <summary>The compilation; it may lack files that have no trigger.</summary>
    public Compilation Compilation { get; }

    /// <summary>The files that have a trigger, in the compiler's order; generated ones are left out.</summary>
    public ImmutableArray<SyntaxTree> Files { get; }

    /// <summary>Cancels.</summary>
    public CancellationToken CancellationToken { get; }

    internal bool IsIncomplete { get; private set; }

    /// <summary>The meaning of a file, which may be one without triggers.</summary>
    /// <param name="file">A file of the compilation, or of one that it refers to.</param>
    /// <returns>The same model at each call.</returns>
    public SemanticModel ModelOf(SyntaxTree file)
    {
        if (!_models.TryGetValue(file, out var model))
        {
            var home = Compilation.SelfAndReferences().First(c => c.ContainsSyntaxTree(file));
            _models[file] = model = home.GetSemanticModel(file);
        }

        return model;
    }

    /// <summary>Says that something is missing from the compilation, so that it is worth recognising the tools again with all files.</summary>
    public void ReportIncomplete() => IsIncomplete = true;
}
