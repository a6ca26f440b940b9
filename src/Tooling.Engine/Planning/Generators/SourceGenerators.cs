using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tooling.Engine.Discovery;
using CompilerInputs = Tooling.Engine.Discovery.CompilerInputs;

namespace Tooling.Engine.Planning.Generators;

/// <summary>Runs the source generators of projects as the compiler does. One that fails is left out, as the compiler does, too.</summary>
internal sealed class SourceGenerators
{
    private readonly ConcurrentDictionary<CompilerInputs, ProjectGenerators> _projects = new();

    /// <summary>
    /// Whether generators may add code to a project that compiles without them. Those that come with .NET itself only complete members that are declared, and missing, without them.
    /// </summary>
    /// <param name="project">The project.</param>
    public bool MayAdd(CompilerInputs project) => Of(project).MayAdd;

    /// <summary>The generators of a project that could not be loaded, as far as they were wanted: file and reason.</summary>
    /// <param name="project">The project.</param>
    public ImmutableArray<string> FailuresOf(CompilerInputs project) => Of(project).Failures;

    /// <summary>Adds what the generators make of a compilation; the same compilation where they make nothing.</summary>
    /// <param name="project">The project.</param>
    /// <param name="compilation">Its code.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public CSharpCompilation Run(CompilerInputs project, CSharpCompilation compilation, CancellationToken cancellationToken) => Of(project).Run(compilation, cancellationToken);

    private ProjectGenerators Of(CompilerInputs project) => _projects.GetOrAdd(project, p => new ProjectGenerators(p));

    /// <summary>The generators of one project. Each run begins with what the one before left: what did not change is not made again.</summary>
    private sealed class ProjectGenerators
    {
        private const string FrameworkFolder = "packs";

        private readonly CompilerInputs _project;
        private readonly Lazy<(GeneratorDriver? Driver, ImmutableArray<string> Failures)> _loaded;
        private volatile GeneratorDriver? _last;

        public ProjectGenerators(CompilerInputs project) => (_project, _loaded) = (project, new(Load));

        public bool MayAdd => _project.Arguments.AnalyzerReferences.Any(r => !IsOfFramework(r.FilePath)) && _loaded.Value.Driver is not null;

        public ImmutableArray<string> Failures => _loaded.IsValueCreated ? _loaded.Value.Failures : [];

        public CSharpCompilation Run(CSharpCompilation compilation, CancellationToken cancellationToken)
        {
            if ((_last ?? _loaded.Value.Driver) is not { } driver)
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

        /// <summary>Analyzers of the SDK and of targeting packs lie in folders of .NET: <c>dotnet/packs/…</c>, <c>dotnet/sdk/…/Sdks/Microsoft.NET.Sdk/…</c>.</summary>
        private static bool IsOfFramework(string path)
        {
            var folders = path.Split('/', '\\');
            return folders.Contains("Microsoft.NET.Sdk", StringComparer.Ordinal) || (Array.IndexOf(folders, FrameworkFolder) is > 0 and var index && index + 1 < folders.Length && folders[index + 1].EndsWith(".Ref", StringComparison.Ordinal));
        }

        private (GeneratorDriver? Driver, ImmutableArray<string> Failures) Load()
        {
            var failures = ImmutableArray.CreateBuilder<string>();
            var generators = ImmutableArray.CreateBuilder<ISourceGenerator>();
            foreach (var path in _project.Arguments.AnalyzerReferences.Select(r => Path.GetFullPath(r.FilePath, _project.Project.BaseDirectory)).Distinct(StringComparer.Ordinal))
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

            var files = _project.Arguments.AdditionalFiles.Select(f => new AdditionalFile(Path.GetFullPath(f.Path, _project.Project.BaseDirectory)));
            return (generators.Count == 0 ? null : CSharpGeneratorDriver.Create(generators, files, _project.ParseOptions, new GeneratorOptions(CompilerConfiguration.FilesOf(_project))), failures.ToImmutable());
        }
    }
}
