using System.Collections.Immutable;

namespace Tooling.Engine.Loading;

/// <summary>What a path stands for, before anything of it is evaluated.</summary>
public sealed record LoadTarget
{
    /// <summary>The absolute path that was asked for.</summary>
    public required string Path { get; init; }

    /// <summary>Absolute path of the root of the tree: the git work tree's top, or else the solution's or project's folder.</summary>
    public required string Root { get; init; }

    /// <summary>Absolute path of the solution, if there is one.</summary>
    public string? SolutionPath { get; init; }

    /// <summary>Absolute paths of the C# projects, in ordinal order.</summary>
    public ImmutableArray<string> Projects { get; init; } = [];

    /// <summary>Absolute paths of the file-based apps, in ordinal order.</summary>
    public ImmutableArray<string> Apps { get; init; } = [];

    /// <summary>Projects that are named but not there.</summary>
    public ImmutableArray<LoadProblem> Problems { get; init; } = [];

    /// <summary>The folder in which <c>dotnet</c> is started, so that the right <c>global.json</c> is found.</summary>
    public string WorkingDirectory => Directory.Exists(Path) ? Path : System.IO.Path.GetDirectoryName(Path)!;
}
