using Tooling.Engine;
using Tooling.Reporting.Gating;
using Tooling.Reporting.Writers.Baselines;

namespace Tooling.Cli.Gating;

/// <summary>The baseline of a tree.</summary>
/// <param name="root">Absolute path of the root of the tree.</param>
internal sealed class BaselineStore(string root)
{
    private readonly MigrateFolder _folder = new(root);

    /// <summary>Absolute path of the root of the tree.</summary>
    public string Root { get; } = root;

    /// <summary>Absolute path of the baseline.</summary>
    public string Path => _folder.Baseline;

    /// <summary>The baseline's path for a person: from the root, with <c>/</c>.</summary>
    public string RelativePath => $"{MigrateFolder.Name}/{System.IO.Path.GetFileName(Path)}";

    /// <summary>The baseline at or above a folder: where the root of the tree is not known yet.</summary>
    /// <param name="folder">A folder.</param>
    /// <returns>Null where there is none.</returns>
    public static BaselineStore? FindAbove(string folder) =>
        MigrateFolder.FindAbove(System.IO.Path.GetFullPath(folder), state => File.Exists(state.Baseline)) is { } root ? new BaselineStore(root) : null;

    /// <summary>Reads the baseline.</summary>
    /// <returns>Null where there is none.</returns>
    /// <exception cref="Reporting.Writers.FileFormatException">It is damaged, or of a newer version.</exception>
    public Baseline? Read() => File.Exists(Path) ? BaselineFile.Read(File.ReadAllBytes(Path), Path) : null;

    /// <summary>Writes the baseline in one step.</summary>
    /// <param name="baseline">The baseline.</param>
    public void Write(Baseline baseline) => _folder.WriteBaseline(BaselineFile.Write(baseline));

    /// <summary>The path that the baseline is of, so that it need not be typed again.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <returns>Relative to the current folder where it lies in it.</returns>
    public string ScopePath(Baseline baseline)
    {
        var full = System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, baseline.Scope));
        var relative = System.IO.Path.GetRelativePath(Environment.CurrentDirectory, full).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) ? full : relative;
    }
}
