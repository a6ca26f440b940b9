using System.Collections.Immutable;
using Tooling.Engine.Mending;

namespace Tooling.Engine.Processes;

/// <summary>The <c>dotnet</c> of this machine.</summary>
/// <param name="runner">Starts it.</param>
public sealed class DotnetHost(IProcessRunner runner)
{
    /// <summary>What to try where the SDK that a tree asks for is not installed.</summary>
    internal const string InstallHint = "Install that SDK, or change the version or 'rollForward' in global.json.";

    private const string Name = "dotnet";
    private const string NuGetTries = "NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT";
    private const string NuGetDelay = "NUGET_ENHANCED_NETWORK_RETRY_DELAY_MILLISECONDS";

    // What its host says where no SDK fits global.json (LibHostSdkFindFailure, 0x8000809B): Unix has the lowest byte of it.
    private static readonly ImmutableArray<int> SdkNotFound = [0x9B, unchecked((int)0x8000809B)];

    // What an outer `dotnet` or MSBuild hands to its children would make ours use that one's SDK instead of the tree's.
    private static readonly ImmutableDictionary<string, string?> Environment = new Dictionary<string, string?>
    {
        ["MSBUILD_EXE_PATH"] = null,
        ["MSBuildSDKsPath"] = null,
        ["MSBuildExtensionsPath"] = null,
        ["MSBUILDLOGIMPORTS"] = "1",
        // Nothing that is started may outlive the run: no nodes or servers that wait for the next build.
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_NOLOGO"] = "1",
        // Measured on 20 projects: a tenth of the time is spent on instrumenting code that never becomes hot.
        ["DOTNET_TieredPGO"] = "0",
        // NuGet asks a source that can't be reached six times, and waits up to half a minute between: five minutes for three sources. What passes, the Mender tries again.
        [NuGetTries] = System.Environment.GetEnvironmentVariable(NuGetTries) ?? "2",
        [NuGetDelay] = System.Environment.GetEnvironmentVariable(NuGetDelay) ?? "200",
    }.ToImmutableDictionary();

    /// <summary>Tries again what fails for a reason that passes.</summary>
    internal Mender Mender { get; } = MendingRunner.Of(runner);

    /// <summary>The full path of the program, links resolved, or null where it is not on the PATH.</summary>
    public string? FullPath { get; } = FindOnPath();

    /// <summary>The names of the SDKs beside it, in ordinal order.</summary>
    public ImmutableArray<string> InstalledSdks =>
        FullPath is null || new DirectoryInfo(Path.Combine(Path.GetDirectoryName(FullPath)!, "sdk")) is not { Exists: true } sdks
            ? []
            : [.. sdks.EnumerateDirectories().Select(sdk => sdk.Name).Order(StringComparer.Ordinal)];

    /// <summary>Runs it to its end, with the SDK that the tree asks for.</summary>
    /// <param name="workingDirectory">The folder it starts in; its <c>global.json</c> picks the SDK.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellationToken">Kills it and its descendants.</param>
    /// <exception cref="UserErrorException">It, or the SDK that <c>global.json</c> asks for, is not installed.</exception>
    public async Task<ProcessResult> RunAsync(string workingDirectory, ImmutableArray<string> arguments, CancellationToken cancellationToken)
    {
        var result = await StartAsync(workingDirectory, arguments, Environment, cancellationToken).ConfigureAwait(false);
        return MissingSdkOf(result) is { } missing ? throw new UserErrorException(missing, InstallHint) : result;
    }

    /// <summary>Runs it to its end, for reading: where the SDK that the tree asks for is not installed, with the newest that is.</summary>
    /// <param name="workingDirectory">The folder it starts in, if its <c>global.json</c> picks an SDK that is installed.</param>
    /// <param name="arguments">The arguments; paths are absolute.</param>
    /// <param name="variables">Environment variables beside our own.</param>
    /// <param name="cancellationToken">Kills it and its descendants.</param>
    /// <returns>What it said, and, where the SDK is missing, which one that is.</returns>
    /// <exception cref="UserErrorException">It is not installed.</exception>
    internal async Task<(ProcessResult Result, string? MissingSdk)> RunWithAnySdkAsync(
        string workingDirectory, ImmutableArray<string> arguments, ImmutableDictionary<string, string?> variables, CancellationToken cancellationToken)
    {
        var environment = Environment.SetItems(variables);
        var result = await StartAsync(workingDirectory, arguments, environment, cancellationToken).ConfigureAwait(false);
        return MissingSdkOf(result) is { } missing && FullPath is not null
            ? (await StartAsync(Path.GetDirectoryName(FullPath)!, arguments, environment, cancellationToken).ConfigureAwait(false), missing)
            : (result, null);
    }

    private Task<ProcessResult> StartAsync(string workingDirectory, ImmutableArray<string> arguments, ImmutableDictionary<string, string?> environment, CancellationToken cancellationToken) =>
        runner.RunAsync(new ProcessRequest(Name, arguments, workingDirectory) { Environment = environment }, cancellationToken);

    private static string? MissingSdkOf(ProcessResult result) =>
        SdkNotFound.Contains(result.ExitCode) ? $"The .NET SDK that the tree asks for is not installed: {FactsOf(result.Output)}" : null;

    // What global.json tells people itself ('errorMessage') stands in place of the facts.
    private static string FactsOf(string output) =>
        output.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.StartsWith("Requested SDK version", StringComparison.Ordinal) || line.StartsWith("global.json file", StringComparison.Ordinal)).ToList() is { Count: > 0 } facts
            ? string.Join("; ", facts)
            : output;

    private static string? FindOnPath()
    {
        var fileName = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        var found = (System.Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, fileName))
            .FirstOrDefault(File.Exists);
        return found is null ? null : File.ResolveLinkTarget(found, returnFinalTarget: true)?.FullName ?? found;
    }
}
