namespace Benchmarks.Generation;

/// <summary>What to generate.</summary>
/// <param name="Lines">The number of lines of C#, to within the length of one file.</param>
/// <param name="Projects">The number of projects.</param>
/// <param name="Density">The share of files that use the legacy API, from 0 to 1.</param>
/// <param name="LinesPerFile">The length of a file.</param>
/// <param name="IsSparse">Whether a legacy file takes about five rewrites in place of about fourteen.</param>
public sealed record SolutionShape(int Lines, int Projects, double Density, int LinesPerFile = 100, bool IsSparse = false);

/// <summary>What was generated.</summary>
/// <param name="SolutionPath">The <c>.slnx</c>.</param>
/// <param name="Files">The number of C# files.</param>
/// <param name="LegacyFiles">How many of them use the legacy API.</param>
/// <param name="Lines">The number of lines of C#.</param>
public sealed record GeneratedSolution(string SolutionPath, int Files, int LegacyFiles, int Lines);
