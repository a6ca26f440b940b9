using Benchmarks.Generation;
using Benchmarks.Measuring;

namespace Benchmarks.Running;

/// <summary>Brings trees and peers into the state in which they are measured.</summary>
internal static class Preparation
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Generates a solution and restores it.</summary>
    /// <param name="shape">What to generate.</param>
    /// <param name="folder">Where.</param>
    public static async Task<GeneratedSolution> SolutionAsync(SolutionShape shape, string folder)
    {
        var solution = new SolutionGenerator(shape, folder).Generate();
        await new MeasuredProcess("dotnet", ["restore", solution.SolutionPath], folder).RunAsync(Patience).ConfigureAwait(false);
        return solution;
    }

    /// <summary>Builds a solution: the peer that loads projects wants the assemblies that they refer to.</summary>
    /// <param name="solution">The solution.</param>
    public static Task BuildAsync(GeneratedSolution solution) =>
        new MeasuredProcess("dotnet", ["build", solution.SolutionPath, "--no-restore", "-nodeReuse:false", "-p:RunAnalyzers=false"], Path.GetDirectoryName(solution.SolutionPath)!).RunAsync(Patience);

    /// <summary>Installs ast-grep with npm.</summary>
    /// <param name="folder">Where.</param>
    /// <returns>The executable.</returns>
    public static async Task<string> AstGrepAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "package.json"), "{}\n").ConfigureAwait(false);
        await new MeasuredProcess("npm", ["install", "--no-audit", "--no-fund", "@ast-grep/cli"], folder).RunAsync(Patience).ConfigureAwait(false);

        // The executable itself: npm's link may go through a script that starts Node first.
        return Directory.EnumerateFiles(Path.Combine(folder, "node_modules", "@ast-grep"), "ast-grep", SearchOption.AllDirectories)
            .OrderByDescending(file => new FileInfo(file).Length)
            .First();
    }
}
