using System.Collections.Immutable;
using Tooling.Engine.Processes;

namespace Tooling.Engine.Loading;

/// <summary>Loads the compiler inputs of everything that a path stands for: from the cache, or else from MSBuild.</summary>
public sealed class ProjectLoader
{
    private readonly DotnetHost _dotnet;
    private readonly LoadCache _cache;
    private readonly DesignTimeBuild _designTimeBuild;
    private readonly FileBasedAppBuild _appBuild;

    /// <summary>Composes a loader.</summary>
    /// <param name="runner">Starts <c>dotnet</c>.</param>
    public ProjectLoader(IProcessRunner runner)
    {
        _dotnet = new DotnetHost(runner);
        _cache = new LoadCache(_dotnet);
        _designTimeBuild = new DesignTimeBuild(_dotnet);
        _appBuild = new FileBasedAppBuild(_dotnet);
    }

    /// <summary>Loads the compiler inputs of everything that a path stands for.</summary>
    /// <param name="request">What to load, and how.</param>
    /// <param name="cancellationToken">Ends every process that was started.</param>
    /// <returns>What could be loaded; what could not be is among its problems.</returns>
    /// <exception cref="UserErrorException">There is nothing to load, or no SDK to load it with.</exception>
    public async Task<LoadedTree> LoadAsync(LoadRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var target = ProjectFinder.Find(request.Path);
        if (!request.NoCache && _cache.Find(target, request.Properties) is { } cached)
        {
            return cached;
        }

        var projects = await LoadClosureAsync(target, request, cancellationToken).ConfigureAwait(false);
        var apps = await LoadAppsAsync(target, request, cancellationToken).ConfigureAwait(false);
        var inputs = projects.Inputs.AddRange(apps.Inputs);
        var tree = new LoadedTree(
            target.Root,
            [
                .. inputs.Select(input => ToProject(input, target.Root, projects.Imports))
                    .OrderBy(project => project.ProjectPath, StringComparer.Ordinal)
                    .ThenBy(project => project.TargetFramework, StringComparer.Ordinal),
            ],
            [.. target.Problems.Concat(projects.Problems).Concat(apps.Problems).Distinct().OrderBy(problem => problem.ProjectPath, StringComparer.Ordinal)]);

        // What could not be restored may be at the next try, without any file having changed.
        if (!projects.IsTransient && !apps.IsTransient)
        {
            var imports = projects.Imports.SelectMany(group => group).Concat(inputs.SelectMany(input => input.DirectoryFiles));
            _cache.Store(tree, target, request.Properties, LoadInputs.Of(target, inputs, OutsideOfSdk(imports)));
        }

        return tree;
    }

    /// <summary>
    /// The projects that were asked for, and those that they refer to, as a build would take them: a project that moves to another
    /// version of a library takes along what was compiled against the old one.
    /// </summary>
    private async Task<LoadOutcome> LoadClosureAsync(LoadTarget target, LoadRequest request, CancellationToken cancellationToken)
    {
        var outcome = LoadOutcome.Empty;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var next = target.Projects; !next.IsEmpty;)
        {
            seen.UnionWith(next);
            var loaded = await LoadProjectsAsync(target with { Projects = next }, request, cancellationToken).ConfigureAwait(false);
            outcome = outcome.With(loaded);
            next = [.. loaded.Inputs.SelectMany(input => input.ProjectReferences).Select(reference => reference.ProjectPath)
                .Where(project => IsBuiltAlong(project, target.Root) && !seen.Contains(project))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)];
        }

        return outcome;
    }

    private static bool IsBuiltAlong(string project, string root) =>
        project.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase) && SourceTree.IsBelow(project, root) && File.Exists(project);

    /// <summary>Loads projects; once more without the SDKs that are missing and the targets of their own that fail, until there are none.</summary>
    private async Task<LoadOutcome> LoadProjectsAsync(LoadTarget target, LoadRequest request, CancellationToken cancellationToken)
    {
        for (var leftOut = LeftOut.None;;)
        {
            var (result, restore, cycles) = await RestoreAndReadAsync(target, request, leftOut, cancellationToken).ConfigureAwait(false);
            var unread = LoadOutcome.FailedProjects(target, result).ToHashSet(StringComparer.Ordinal);
            var more = leftOut.With(result.Records.Errors, restore?.Errors ?? [], unread, SdkFolder);
            if (more == leftOut)
            {
                var outcome = LoadOutcome.Of(target, result, restore);
                outcome = result.Records.MissingSdk is { } sdk ? outcome with { Problems = outcome.Problems.Add(LoadProblem.OfSdk(target, sdk)) } : outcome;
                outcome = leftOut.IsNothing ? outcome : outcome with { Problems = leftOut.Explain(outcome.Problems, unread), IsTransient = true };
                return cycles.Unrestorable().IsEmpty ? outcome : outcome with { Problems = cycles.Explain(outcome.Problems, target.Root) };
            }

            leftOut = more;
        }
    }

    private async Task<(DesignTimeResult Result, BuildRecords? Restore, ReferenceCycles Cycles)> RestoreAndReadAsync(LoadTarget target, LoadRequest request, LeftOut leftOut, CancellationToken cancellationToken)
    {
        var result = await _designTimeBuild.RunAsync(target, request.Properties, leftOut, cancellationToken).ConfigureAwait(false);
        var cycles = new ReferenceCycles(result.Inputs);
        var unrestorable = cycles.Unrestorable();
        var restorable = LoadOutcome.RestorableProjects(target, result).Except(unrestorable, StringComparer.Ordinal).ToImmutableArray();
        var stale = result.Inputs.Where(input => !unrestorable.Contains(input.ProjectPath) && NeedsRestore(input, result.Records.Imports)).ToList();

        // What fails may need a package.
        var failed = leftOut.IsNothing ? LoadOutcome.FailedProjects(target, result).Intersect(restorable, StringComparer.Ordinal) : [];
        if (request.NoRestore || (stale.Count == 0 && !failed.Any()))
        {
            return (result, null, cycles);
        }

        var before = stale.Select(input => StampOf(input.AssetsFile)).ToList();
        var restore = await _designTimeBuild.RestoreAsync(target with { Projects = restorable }, request.Properties, leftOut, cancellationToken).ConfigureAwait(false);
        if (stale.Count == 0 || !before.SequenceEqual(stale.Select(input => StampOf(input.AssetsFile))))
        {
            result = await _designTimeBuild.RunAsync(target, request.Properties, leftOut, cancellationToken).ConfigureAwait(false);
        }

        return (result, restore, cycles);
    }

    private async Task<LoadOutcome> LoadAppsAsync(LoadTarget target, LoadRequest request, CancellationToken cancellationToken)
    {
        var outcome = LoadOutcome.Empty;
        foreach (var app in target.Apps)
        {
            var (inputs, problem) = await _appBuild.RunAsync(target, app, request, cancellationToken).ConfigureAwait(false);
            outcome = outcome with
            {
                Inputs = inputs is null ? outcome.Inputs : outcome.Inputs.Add(inputs),
                Problems = problem is null ? outcome.Problems : outcome.Problems.Add(problem),
                IsTransient = outcome.IsTransient || inputs is null,
            };
        }

        return outcome;
    }

    // A restore that finds nothing to do leaves its files as they are, so that this may ask for one too often, but never too rarely. One that failed is tried again.
    private static bool NeedsRestore(CompilerInputs inputs, ILookup<string, string> imports) =>
        inputs.AssetsFile.Length > 0
        && (StampOf(inputs.AssetsFile) is not { } assets
            || !PackageAssets.Messages(inputs.AssetsFile, inputs.ProjectPath).Errors.IsEmpty
            || imports[inputs.ProjectPath].Append(inputs.ProjectPath).Any(file => !SourceTree.IsBelow(file, inputs.IntermediateFolder) && StampOf(file) > assets));

    private static DateTime? StampOf(string file) => File.Exists(file) ? File.GetLastWriteTimeUtc(file) : null;

    private static LoadedProject ToProject(CompilerInputs inputs, string root, ILookup<string, string> imports) => new()
    {
        ProjectPath = inputs.ProjectPath,
        TargetFramework = inputs.TargetFramework,
        CommandLine = inputs.CommandLine,
        BaseDirectory = inputs.BaseDirectory,
        OutputPath = inputs.OutputPath,
        ProjectReferences = inputs.ProjectReferences,
        ProjectFiles =
        [
            .. imports[inputs.ProjectPath].Concat(inputs.DirectoryFiles).Append(inputs.ProjectPath)
                .Where(file => SourceTree.IsBelow(file, root) && !SourceTree.IsBelow(file, inputs.IntermediateFolder))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ],
        PinsTransitively = inputs.PinsTransitively,
        Packages = File.Exists(inputs.AssetsFile) ? PackageAssets.Read(inputs.AssetsFile, inputs.TargetFramework, inputs.Moniker) : [],
    };

    // The SDK's files are stood for by its version, and ours are gone by now.
    private IEnumerable<string> OutsideOfSdk(IEnumerable<string> files) =>
        files.Distinct().Where(file => File.Exists(file) && (SdkFolder is null || !SourceTree.IsBelow(file, SdkFolder)));

    private string? SdkFolder => _dotnet.FullPath is { } path ? Path.GetDirectoryName(path) : null;
}
