namespace Tooling.Behaviour;

/// <summary>A program that was built.</summary>
/// <param name="Path">Absolute path of its <c>.dll</c>, or of the program.</param>
internal sealed record ProgramBuild(string Path)
{
    /// <summary>The folder that it is in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The file to start.</summary>
    public string FileName => IsLibrary ? "dotnet" : Path;

    private bool IsLibrary => System.IO.Path.GetExtension(Path) == ".dll";

    /// <summary>The arguments to start it with.</summary>
    /// <param name="arguments">Its own.</param>
    public IReadOnlyList<string> ArgumentsFor(IEnumerable<string> arguments) => IsLibrary ? [Path, .. arguments] : [.. arguments];
}
