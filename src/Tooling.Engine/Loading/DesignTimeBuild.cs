using System.Collections.Immutable;
using Tooling.BuildLogger;
using Tooling.Engine.Mending;
using Tooling.Engine.Processes;

namespace Tooling.Engine.Loading;

/// <summary>What a design-time build found.</summary>
/// <param name="Inputs">One for each project and target framework that compiles C#, in no order.</param>
/// <param name="Records">What was imported, and what failed.</param>
internal sealed record DesignTimeResult(ImmutableArray<CompilerInputs> Inputs, BuildRecords Records);

/// <summary>Asks MSBuild for the compiler's command lines, without compiling: one process for all projects.</summary>
/// <param name="dotnet">Runs MSBuild.</param>
internal sealed class DesignTimeBuild(DotnetHost dotnet)
{
    /// <summary>The properties of a build that computes everything up to the compiler's command line, and stops there.</summary>
    internal static readonly ImmutableArray<KeyValuePair<string, string>> DesignTimeProperties =
    [
        new("DesignTimeBuild", "true"),
        new("ProvideCommandLineArgs", "true"),
        new("SkipCompilerExecution", "true"),
        new("BuildProjectReferences", "false"),
        // The language of compiler messages is no part of what is compiled.
        new("PreferredUILang", ""),
        // Without an output that is never there, the compiler's target would be skipped where all is up to date.
        new("NonExistentFile", "__NonExistentSubDir__/__NonExistentFile__"),
    ];

    /// <summary>Errors of the restore are read where it wrote them: they need not keep a project from being read. The cache in obj depends on this, and is the build's own.</summary>
    private static readonly ImmutableArray<KeyValuePair<string, string>> RestoreProperties = [new("EmitAssetsLogMessages", "false"), new("DisablePackageAssetsCache", "true")];

    /// <summary>Runs it.</summary>
    /// <param name="target">What is loaded.</param>
    /// <param name="properties">The user's properties.</param>
    /// <param name="leftOut">What the projects are read without.</param>
    /// <param name="cancellationToken">Kills MSBuild.</param>
    public async Task<DesignTimeResult> RunAsync(LoadTarget target, ImmutableDictionary<string, string> properties, LeftOut leftOut, CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var output = folder.CreateFolder("output");
        var all = DesignTimeProperties.AddRange(RestoreProperties).AddRange(InjectionProperties(folder, output, properties)).AddRange(SkippingProperties(folder, leftOut.Targets)).AddRange(PlatformProperties(leftOut));
        var name = leftOut.Imports.Errors.IsEmpty ? "Load" : DesignTimeFiles.LenientTarget;
        var records = await RunMSBuildAsync(folder, target, DesignTimeFiles.Traversal(target.Projects, name), name, properties, all, leftOut.Sdks, cancellationToken).ConfigureAwait(false);
        return new DesignTimeResult(ReadInputs(output), records);
    }

    /// <summary>Runs NuGet's restore for all projects at once. Package sources that can't be reached are left out; where something is missing then, they are tried again.</summary>
    /// <param name="target">What is loaded.</param>
    /// <param name="properties">The user's properties.</param>
    /// <param name="leftOut">What the projects are read without.</param>
    /// <param name="cancellationToken">Kills MSBuild.</param>
    public async Task<BuildRecords> RestoreAsync(LoadTarget target, ImmutableDictionary<string, string> properties, LeftOut leftOut, CancellationToken cancellationToken)
    {
        return await dotnet.Mender.RunAsync(Mender.Work.Restore, target.Root, TryAsync, FailureOf, cancellationToken).ConfigureAwait(false);

        async Task<BuildRecords> TryAsync(CancellationToken stop)
        {
            var records = await RunAsync([], stop).ConfigureAwait(false);
            ImmutableArray<BuildError> unreachable = [.. records.Errors.Where(e => e.Code == RestoreErrors.UnreachableSource)];
            if (unreachable.IsEmpty)
            {
                return records;
            }

            var others = await RunAsync([new("RestoreIgnoreFailedSources", "true")], stop).ConfigureAwait(false);
            return others with { Errors = others.Errors.AddRange(unreachable) };
        }

        async Task<BuildRecords> RunAsync(ImmutableArray<KeyValuePair<string, string>> more, CancellationToken stop)
        {
            using var folder = new TemporaryFolder();
            var injected = leftOut.Targets.Errors.IsEmpty ? [] : InjectionProperties(folder, folder.CreateFolder("output"), properties).Concat(SkippingProperties(folder, leftOut.Targets));
            return await RunMSBuildAsync(folder, target, DesignTimeFiles.Restore(target.Projects), "Restore", properties, more.AddRange(injected).AddRange(PlatformProperties(leftOut)), leftOut.Sdks, stop).ConfigureAwait(false);
        }

        static Failure? FailureOf(BuildRecords records)
        {
            var isComplete = !records.Errors.Any(RestoreErrors.IsMissing);
            return records.Errors.Where(e => !isComplete || e.Code != RestoreErrors.UnreachableSource).Select(e => Failures.Of(e.Code, e.Message)).FirstOrDefault(f => f is not null);
        }
    }

    /// <summary>The properties that make C# projects run our target, after having written it to a folder.</summary>
    internal static IEnumerable<KeyValuePair<string, string>> InjectionProperties(TemporaryFolder folder, string output, ImmutableDictionary<string, string> properties)
    {
        yield return new(DesignTimeFiles.OutputProperty, output);
        foreach (var (hook, targets) in new[] { (DesignTimeFiles.InnerHook, DesignTimeFiles.InnerTargets), (DesignTimeFiles.OuterHook, DesignTimeFiles.OuterTargets) })
        {
            yield return new(hook, folder.Write(hook + ".targets", targets));
            if ((properties.GetValueOrDefault(hook) ?? Environment.GetEnvironmentVariable(hook)) is { Length: > 0 } chained)
            {
                yield return new(DesignTimeFiles.ChainedPrefix + hook, chained);
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> SkippingProperties(TemporaryFolder folder, SkippedTargets skipped) =>
        skipped.Errors.IsEmpty ? [] : [new(DesignTimeFiles.SkippedProperty, skipped.Write(folder))];

    private static IEnumerable<KeyValuePair<string, string>> PlatformProperties(LeftOut leftOut) => leftOut.PlatformCheck ? [new("EnableWindowsTargeting", "true")] : [];

    /// <summary>What the injected target wrote into a folder. Projects without a compiler call (such as those that only pack) are none.</summary>
    internal static ImmutableArray<CompilerInputs> ReadInputs(string output) =>
        [.. Directory.EnumerateFiles(output, "*.txt").Select(CompilerInputs.Read).Where(inputs => inputs.CommandLine.Length > 0)];

    /// <summary>Properties in the form of MSBuild's command line; later ones win.</summary>
    internal static IEnumerable<string> AsArguments(IEnumerable<KeyValuePair<string, string>> properties) =>
        properties.Select(property => $"-p:{property.Key}={DesignTimeFiles.Escape(property.Value)}");

    private async Task<BuildRecords> RunMSBuildAsync(
        TemporaryFolder folder,
        LoadTarget target,
        string project,
        string targetName,
        ImmutableDictionary<string, string> userProperties,
        IEnumerable<KeyValuePair<string, string>> properties,
        MissingSdks sdks,
        CancellationToken cancellationToken)
    {
        var log = Path.Combine(folder.Path, "records.txt");
        var (result, missingSdk) = await dotnet.RunWithAnySdkAsync(
            target.WorkingDirectory,
            [
                "msbuild",
                folder.Write(targetName + ".proj", project),
                $"-t:{targetName}",
                "-nologo",
                "-noConsoleLogger",
                $"-maxCpuCount:{NodesFor(target.Projects.Length)}",
                $"-logger:{LoggerClass},{LoggerAssembly};{log}",
                .. AsArguments(userProperties.OrderBy(property => property.Key, StringComparer.Ordinal)),
                .. AsArguments(SolutionProperties(target)),
                .. AsArguments(properties),
            ],
            sdks.Environment(folder),
            cancellationToken).ConfigureAwait(false);

        return File.Exists(log) ? BuildRecords.Read(log) with { MissingSdk = missingSdk } : throw new UserErrorException(
            $"MSBuild could not be run: {result.Output}",
            "Run 'dotnet msbuild -version' in the same folder, and mend what it reports.");
    }

    private const string LoggerClass = "Tooling.BuildLogger.ImportsAndErrorsLogger";

    /// <summary>What MSBuild loads, beside the engine, which need not be beside the program. The logger itself can't be loaded here: it needs MSBuild.</summary>
    internal static string LoggerAssembly => typeof(BuildRecord).Assembly.Location;

    // A further MSBuild node takes about as long to start as ten projects take.
    private static int NodesFor(int projects) => Math.Clamp(projects / 20, 1, Environment.ProcessorCount);

    // Projects may import files by these, as they can in a build of the solution.
    private static IEnumerable<KeyValuePair<string, string>> SolutionProperties(LoadTarget target)
    {
        if (target.SolutionPath is not { } solution)
        {
            yield break;
        }

        yield return new("SolutionDir", Path.GetDirectoryName(solution)! + Path.DirectorySeparatorChar);
        yield return new("SolutionPath", solution);
        yield return new("SolutionExt", Path.GetExtension(solution));
        yield return new("SolutionFileName", Path.GetFileName(solution));
        yield return new("SolutionName", Path.GetFileNameWithoutExtension(solution));
    }
}
