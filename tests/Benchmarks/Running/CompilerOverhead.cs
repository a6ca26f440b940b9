using System.Diagnostics;
using System.Text.Json;

namespace Benchmarks.Running;

/// <summary>What the compiler took for a project.</summary>
/// <param name="Without">The smallest processor time of the server, with the analyzers that the SDK gives to every project.</param>
/// <param name="With">The smallest with ours as well.</param>
/// <param name="Share">What ours adds, as a share of the rest: the median of the rounds, each of which compares what ran one after the other.</param>
internal sealed record CompilerSample(TimeSpan Without, TimeSpan With, double Share)
{
    /// <summary>Puts rounds together.</summary>
    /// <param name="rounds">At least one.</param>
    public static CompilerSample Of(IReadOnlyList<(TimeSpan Without, TimeSpan With)> rounds) =>
        new(rounds.Min(r => r.Without), rounds.Min(r => r.With), rounds.Select(r => (r.With - r.Without) / r.Without).Order().ElementAt(rounds.Count / 2));
}

/// <summary>A project that was compiled with and without our analyzer.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Lines">How long it is.</param>
/// <param name="Time">What it took.</param>
internal sealed record CompiledSample(string Name, int Lines, CompilerSample Time)
{
    public const string Modern = "a library without the legacy API";
    public const string Legacy = "a tool, one file in five legacy";
}

/// <summary>Compares the compiler with and without our analyzer: the SDK's compiler server, warm, with the command line that a build gives it.</summary>
/// <param name="projectFolder">Absolute path of the project's folder; what it refers to is built.</param>
internal sealed class CompilerOverhead(string projectFolder)
{
    /// <summary>So many rounds until hardly any code is compiled that is measured: after fifteen, 3 % of the time was (2026-11-23).</summary>
    private const int WarmUp = 30;

    /// <summary>How long the project is.</summary>
    public int Lines => Directory.EnumerateFiles(projectFolder, "*.cs", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(projectFolder, path).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .Sum(path => File.ReadLines(path).Count());

    /// <summary>Measures both in turns.</summary>
    /// <param name="rounds">How often.</param>
    /// <returns>What the rounds after the warm-up took.</returns>
    public async Task<CompilerSample> MeasureAsync(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("benchmarks-");
        try
        {
            string[] arguments = await CommandLineAsync().ConfigureAwait(false);
            var without = await WriteAsync(Path.Combine(folder.FullName, "without.rsp"), arguments).ConfigureAwait(false);
            var with = await WriteAsync(Path.Combine(folder.FullName, "with.rsp"), [.. arguments, .. OwnAssemblies().Select(path => $"/analyzer:{path}")]).ConfigureAwait(false);
            using var server = await CompilerServer.StartAsync(await CompilersAsync().ConfigureAwait(false)).ConfigureAwait(false);
            return await InTurnsAsync(server, without, with, rounds).ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<CompilerSample> InTurnsAsync(CompilerServer server, string without, string with, int rounds)
    {
        var samples = new List<(TimeSpan Without, TimeSpan With)>();
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            // What runs second finds caches as the first left them: each does as often.
            var (first, second) = round % 2 == 0 ? (without, with) : (with, without);
            var (one, other) = (await server.CompileAsync(first, projectFolder).ConfigureAwait(false), await server.CompileAsync(second, projectFolder).ConfigureAwait(false));
            samples.Add(round % 2 == 0 ? (one, other) : (other, one));
        }

        return CompilerSample.Of(samples[WarmUp..]);
    }

    /// <summary>What a package of the analyzers carries.</summary>
    private static IEnumerable<string> OwnAssemblies() =>
        new[] { "Tooling.Analyzers", "Tooling.Packs", "Tooling.Reporting", "Tooling.Rules", "YamlDotNet" }.Select(name => Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    private async Task<string> CompilersAsync() =>
        Path.Combine(await AskMSBuildAsync("-getProperty:RoslynTargetsPath").ConfigureAwait(false), "bincore");

    private async Task<string[]> CommandLineAsync()
    {
        // As far as the compiler, and as if it had never run.
        var json = await AskMSBuildAsync(
            "-getItem:CscCommandLineArgs", "-t:Compile", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true", "-p:BuildProjectReferences=false", "-p:NonExistentFile=__none__").ConfigureAwait(false);
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).Where(argument => argument != "/noconfig")];
    }

    private async Task<string> AskMSBuildAsync(params string[] question)
    {
        using var msbuild = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", "-nodeReuse:false", .. question]) { WorkingDirectory = projectFolder, RedirectStandardOutput = true })!;
        var answer = await msbuild.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await msbuild.WaitForExitAsync().ConfigureAwait(false);
        return msbuild.ExitCode == 0 ? answer.Trim() : throw new InvalidOperationException($"MSBuild can't say it of '{projectFolder}':\n{answer}");
    }

    private static async Task<string> WriteAsync(string path, IEnumerable<string> arguments)
    {
        await File.WriteAllLinesAsync(path, arguments.Select(argument => argument.Contains(' ', StringComparison.Ordinal) && !argument.Contains('"', StringComparison.Ordinal) ? $"\"{argument}\"" : argument)).ConfigureAwait(false);
        return path;
    }
}
