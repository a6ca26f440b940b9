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
    public static async Task<Tool> PublishAsync(string output)
    {
        var root = RepositoryRoot();
        string[] arguments =
        [
            "publish", Path.Combine(root, "src", "Tooling.Cli", "Tooling.Cli.csproj"), "--configuration", "Release", "--use-current-runtime", "--self-contained", "false",
            "-p:PublishReadyToRun=true", "-p:RunAnalyzers=false", "--artifacts-path", Path.Combine(output, "artifacts"), "--output", Path.Combine(output, "tool"),
        ];
        await new MeasuredProcess("dotnet", arguments, root).RunAsync(TimeSpan.FromMinutes(20)).ConfigureAwait(false);
        return new Tool(Path.Combine(output, "tool", "dotnet-migrate"));
    }

    private static string RepositoryRoot()
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
