using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tooling.Rules.Matching;

/// <summary>
/// Declarations, as sources without code, that a project is given beside the legacy API where that leaves something unexplained: what a version before the one that rules are bound to had, or what leads the compiler
/// where a package is missing. Code that uses it would not bind, and neither would all that follows from it: the type of a variable, and what is done with that.
/// </summary>
/// <param name="name">A name for it, which no file of a project has.</param>
/// <param name="triggers">What it declares: where code has one of these names, and nothing explains it, the declarations are added.</param>
/// <param name="text">C# that every version of the language knows.</param>
public class AddedApi(string name, ImmutableArray<string> triggers, string text)
{
    private const string Folder = "<added API>/";

    private readonly string _path = $"{Folder}{name}.cs";
    private readonly TriggerFilter _filter = new(triggers);

    /// <summary>Whether a file is one of those that are added to a project.</summary>
    /// <param name="tree">The file.</param>
    internal static bool IsPart(SyntaxTree tree) => tree.FilePath.StartsWith(Folder, StringComparison.Ordinal);

    /// <summary>Whether a file has one of the names, as a word.</summary>
    /// <param name="code">The file's text.</param>
    public bool IsNamedIn(SourceText code) => _filter.Matches(code);

    /// <summary>Whether a symbol is one of those that are declared here.</summary>
    /// <param name="symbol">The symbol.</param>
    public bool Declares(ISymbol symbol) => symbol.OriginalDefinition.Locations.Any(l => l.SourceTree?.FilePath == _path);

    /// <summary>Adds the declarations to a project that needs them.</summary>
    /// <param name="compilation">The project, bound to the legacy API.</param>
    /// <param name="isLegacy">Whether the legacy API defines a symbol.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The same where everything that has one of the names is explained.</returns>
    internal Compilation Complete(Compilation compilation, Func<ISymbol, bool> isLegacy, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.All(t => t.FilePath != _path) && IsNeeded(compilation, isLegacy, cancellationToken)
            ? compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)compilation.SyntaxTrees.First().Options, _path, cancellationToken: cancellationToken))
            : compilation;

    /// <summary>Whether a project has one of the names, and nothing explains it.</summary>
    /// <param name="compilation">The project, bound to the legacy API.</param>
    /// <param name="isLegacy">Whether the legacy API defines a symbol.</param>
    /// <param name="cancellationToken">Cancels.</param>
    protected virtual bool IsNeeded(Compilation compilation, Func<ISymbol, bool> isLegacy, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Any(t => IsNeeded(t, compilation, isLegacy, cancellationToken));

    /// <summary>A name for which there are other candidates than those of the legacy API is the code's own.</summary>
    private bool IsNeeded(SyntaxTree tree, Compilation compilation, Func<ISymbol, bool> isLegacy, CancellationToken cancellationToken)
    {
        if (!IsNamedIn(tree.GetText(cancellationToken)))
        {
            return false;
        }

        var model = compilation.GetSemanticModel(tree);
        return tree.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()
            .Any(n => triggers.Contains(n.Identifier.ValueText) && model.GetSymbolInfo(n, cancellationToken) is { Symbol: null } info && info.CandidateSymbols.All(isLegacy));
    }
}
