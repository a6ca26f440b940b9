using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Tooling.Engine.Discovery.Generators;

/// <summary>The source generators of one project. Each run begins with what the one before left: what did not change is not made again.</summary>
/// <param name="project">The project.</param>
internal sealed class ProjectGenerators(CompilerInputs project)
{
    private Loaded? _loaded;
    private volatile GeneratorDriver? _last;

    /// <summary>The generators that could not be loaded, as far as they were wanted: file and reason.</summary>
    public ImmutableArray<string> Failures => _loaded?.Failures ?? [];

    /// <summary>Adds what the generators make.</summary>
    /// <param name="compilation">The code without what is generated.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>The code with it; the same compilation where nothing is made.</returns>
    public CSharpCompilation Run(CSharpCompilation compilation, CancellationToken cancellationToken)
    {
        if ((_last ?? LazyInitializer.EnsureInitialized(ref _loaded, () => LoadFor(compilation)).Driver) is not { } driver)
        {
            return compilation;
        }

        // The trees of a compilation have one kind of options, which need not be the project's: see NullWarnings.
        if (compilation.SyntaxTrees is [{ Options: CSharpParseOptions options }, ..])
        {
            driver = driver.WithUpdatedParseOptions(options);
        }

        _last = driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _, cancellationToken);
        return (CSharpCompilation)updated;
    }

    private Loaded LoadFor(CSharpCompilation compilation)
    {
        var failures = ImmutableArray.CreateBuilder<string>();
        var generators = ImmutableArray.CreateBuilder<ISourceGenerator>();
        foreach (var path in FrameworkGenerators.WithoutUnasked(project.GeneratorPaths, compilation))
        {
            var reference = new AnalyzerFileReference(path, GeneratorAssemblies.Shared);
            reference.AnalyzerLoadFailed += (_, e) =>
            {
                if (e.ErrorCode != AnalyzerLoadFailureEventArgs.FailureErrorCode.NoAnalyzers)
                {
                    failures.Add($"{Path.GetFileName(path)}: {e.Message}");
                }
            };
            generators.AddRange(reference.GetGenerators(LanguageNames.CSharp));
        }

        var files = project.AdditionalPaths.Select(path => new AdditionalFile(path));
        return new Loaded(generators.Count == 0 ? null : CSharpGeneratorDriver.Create(generators, files, project.ParseOptions, new GeneratorOptions(CompilerConfiguration.FilesOf(project))), failures.ToImmutable());
    }

    private sealed record Loaded(GeneratorDriver? Driver, ImmutableArray<string> Failures);
}
