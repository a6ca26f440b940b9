using Benchmarks.Measuring;

namespace Benchmarks.Running;

/// <summary>The tool under test.</summary>
/// <param name="path">The executable, as it ships: compiled ahead of time.</param>
internal sealed class Tool(string path)
{
    /// <summary>One of its commands.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">The command with its options.</param>
    public MeasuredProcess Command(string folder, params string[] arguments) => new(path, arguments, folder);

    /// <summary>Publishes it from the sources beside this program.</summary>
    /// <param name="output">Where to.</param>
    public static async Task<Tool> PublishAsync(string output) => new(await PublishAsync("src/Tooling.Cli/Tooling.Cli.csproj", "dotnet-migrate", output).ConfigureAwait(false));

    /// <summary>Publishes this program in the same way: what runs in its process is then compiled ahead of time as well.</summary>
    /// <param name="output">Where to.</param>
    public static async Task<Tool> PublishSelfAsync(string output) => new(await PublishAsync("tests/Benchmarks/Benchmarks.csproj", "Benchmarks", output).ConfigureAwait(false));

    private static async Task<string> PublishAsync(string project, string executable, string output)
    {
        var root = Repository();
        string[] arguments =
        [
            "publish", Path.Combine(root, project), "--configuration", "Release", "--use-current-runtime", "--self-contained", "false",
            "-p:PublishReadyToRun=true", "-p:TieredPGO=false", "-p:RunAnalyzers=false", "--artifacts-path", Path.Combine(output, "artifacts"), "--output", Path.Combine(output, "tool"),
        ];
        await new MeasuredProcess("dotnet", arguments, root).RunAsync(TimeSpan.FromMinutes(20)).ConfigureAwait(false);
        return Path.Combine(output, "tool", executable);
    }

    /// <summary>The root of this repository.</summary>
    public static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Tooling.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Run this from its place in the repository, or name the tool with --tool.");
    }
}
