using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Engine.Discovery;
using Tooling.Engine.Discovery.Generators;
using Tooling.Rules.Rewriting;

namespace Tooling.Engine.Planning;

/// <summary>What one round starts from.</summary>
/// <param name="Analyses">What was found; their compilations hold the code of <paramref name="Sources"/>.</param>
/// <param name="Files">The files with matches, by absolute path.</param>
/// <param name="Sources">The code that the matches are about, of all projects that could be affected.</param>
/// <param name="Texts">What earlier rounds made of files.</param>
/// <param name="Known">The errors that this round is not to blame for; asked only where there are errors at all.</param>
internal sealed record RoundInput(
    ImmutableArray<ProjectAnalysis> Analyses,
    ImmutableDictionary<string, MatchedFile> Files,
    ImmutableDictionary<CompilerInputs, CSharpCompilation> Sources,
    ImmutableDictionary<string, SourceText> Texts,
    ImmutableDictionary<CompilerInputs, Lazy<ImmutableArray<Diagnostic>>> Known)
{
    /// <summary>Projects for a legacy version that no source has, as NuGet resolves them: what that version explains was no error, whatever the legacy API that stands in for it knows.</summary>
    public ImmutableDictionary<CompilerInputs, CSharpCompilation> Resolved { get; init; } = ImmutableDictionary<CompilerInputs, CSharpCompilation>.Empty;

    /// <summary>The errors of a compiled project that the rewrite, or the package, is to blame for.</summary>
    /// <param name="project">The project.</param>
    /// <param name="errors">All of its errors.</param>
    public ImmutableArray<Diagnostic> NewOf(CompilerInputs project, ImmutableArray<Diagnostic> errors) =>
        NewErrors.Between(errors, Known[project], [.. new[] { Sources.GetValueOrDefault(project), Resolved.GetValueOrDefault(project) }.OfType<CSharpCompilation>()]);
}

/// <summary>What one round made.</summary>
/// <param name="Input">What it started from.</param>
/// <param name="Rewritten">The files with matches, rewritten, by absolute path.</param>
/// <param name="Texts">All new texts, those of earlier rounds included.</param>
/// <param name="Demotions">What was taken back.</param>
/// <param name="Compiled">The projects with the new texts.</param>
internal sealed record RoundResult(
    RoundInput Input,
    ImmutableDictionary<string, RewrittenFile> Rewritten,
    ImmutableDictionary<string, SourceText> Texts,
    Demotions Demotions,
    ImmutableDictionary<CompilerInputs, CompiledProject> Compiled);

/// <summary>Rewrites in memory, compiles the result, and takes back what does not compile until everything else does.</summary>
/// <param name="modern">Compiles projects as they will be.</param>
/// <param name="limit">How much is done at once.</param>
internal sealed class ProofRound(ModernProjects modern, WorkLimit limit)
{
    /// <summary>More often than rewrites are nested: each time at least one group is demoted.</summary>
    private const int MaxCompilations = 50;

    /// <summary>Rewrites and proves.</summary>
    /// <param name="input">What was found, and where.</param>
    /// <param name="hasNext">Whether another round follows, so that code whose rewrite waits need not compile yet.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>What compiles, and what had to be taken back.</returns>
    public RoundResult Run(RoundInput input, bool hasNext, CancellationToken cancellationToken)
    {
        var demotions = new Demotions(hasNext);
        var result = Compile(input, demotions, cancellationToken);
        for (var i = 1; i < MaxCompilations && BlameNewErrors(result); i++)
        {
            result = Compile(input, demotions, cancellationToken);
        }

        return result;
    }

    private RoundResult Compile(RoundInput input, Demotions demotions, CancellationToken cancellationToken)
    {
        var rewritten = limit.Select([.. input.Files.Values], f => KeyValuePair.Create(f.Path, FileRewriter.Rewrite(f.Analysis, m => demotions.Includes(f.Path, m))), cancellationToken).ToImmutableDictionary(StringComparer.Ordinal);
        var texts = input.Texts.SetItems(rewritten.Where(r => !r.Value.Changes.IsEmpty).Select(r => KeyValuePair.Create(r.Key, r.Value.Text)));
        var compiled = limit.Select([.. modern.Compile(texts, cancellationToken)], c => KeyValuePair.Create(c.Key, CompiledProject.Of(c.Value, cancellationToken)), cancellationToken);
        return new RoundResult(input, rewritten, texts, demotions, compiled.ToImmutableDictionary());
    }

    /// <returns>True where something was demoted, so that it is worth compiling again.</returns>
    private static bool BlameNewErrors(RoundResult round)
    {
        var input = round.Input;
        var again = false;
        foreach (var (project, error) in round.Compiled.SelectMany(c => input.NewOf(c.Key, c.Value.Errors), (c, error) => (c.Key, error)))
        {
            var path = error.Location.SourceTree?.FilePath ?? string.Empty;
            if (error.Location.SourceTree is { } tree && GeneratorOutput.Is(tree))
            {
                round.Demotions.LeaveGenerated(error, project.Project.ProjectPath);
            }
            else if ((input.Files.GetValueOrDefault(path) ?? Unmatched(path, input)) is { } file)
            {
                again |= round.Demotions.Blame(error, file, round.Rewritten.GetValueOrDefault(path), (p, span) => input.Analyses.Any(a => NamesLegacy(a, p, span)));
            }
        }

        return again;
    }

    private static MatchedFile? Unmatched(string path, RoundInput input)
    {
        var tree = input.Sources.Values.SelectMany(c => c.SyntaxTrees).FirstOrDefault(t => t.FilePath == path);
        return tree is null ? null : new MatchedFile(path, new Rules.FileAnalysis(tree, [], 0), []);
    }

    /// <summary>Whether the name at a place is bound to the legacy API.</summary>
    private static bool NamesLegacy(ProjectAnalysis analysis, string path, TextSpan span)
    {
        var tree = analysis.Compilation.SyntaxTrees.FirstOrDefault(t => t.FilePath == path);
        return tree?.GetRoot().FindToken(span.Start).Parent is SimpleNameSyntax name
            && analysis.Compilation.GetSemanticModel(tree).GetSymbolInfo(name).Symbol is { } symbol
            && analysis.Pack.IsLegacy(symbol);
    }
}
