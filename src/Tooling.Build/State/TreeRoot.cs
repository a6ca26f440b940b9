using System.Text;
using Tooling.Configuration;
using Tooling.Reporting.Gating;
using Tooling.Reporting.Writers.Baselines;

namespace Tooling.Build.State;

/// <summary>The root of a tree, with the folder <c>.migrate</c> that the command line keeps there too.</summary>
/// <param name="root">Its path.</param>
internal sealed class TreeRoot(string root)
{
    private const string GitIgnore = "*\n!.gitignore\n!config.yaml\n!assessment.yaml\n!baseline.json\n";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly StringComparison PathComparison = Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Absolute path, with a separator at its end.</summary>
    public string Folder { get; } = Path.GetFullPath(root).TrimEnd('/', Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;

    private string State => FullPath(".migrate");

    /// <summary>The absolute path of a file that a report names.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    public string FullPath(string path) => Path.GetFullPath(Path.Combine(Folder, path));

    /// <summary>The path of a file as reports give it.</summary>
    /// <param name="path">Absolute path.</param>
    /// <returns>Relative to the root, with <c>/</c>.</returns>
    public string RelativePath(string path)
    {
        var full = Path.GetFullPath(path);
        if (full.StartsWith(Folder, PathComparison))
        {
            return full.Substring(Folder.Length).Replace('\\', '/');
        }

        var relative = new Uri(Folder).MakeRelativeUri(new Uri(full));
        return Uri.UnescapeDataString(relative.ToString());
    }

    /// <summary>What the tree asks of the gate.</summary>
    /// <param name="mode">What to fail on, whatever the configuration says; empty where it decides.</param>
    public GatePolicy ReadPolicy(string? mode)
    {
        var file = Path.Combine(State, "config.yaml");
        var policy = File.Exists(file) ? ConfigurationReader.Read(File.ReadAllText(file), ".migrate/config.yaml", ConfigurationSources.Of(profile: null, Environment.GetEnvironmentVariables())).Values.Gate : GatePolicy.Default;
        return string.IsNullOrEmpty(mode) ? policy : policy with { Mode = ModeOf(mode!) };
    }

    /// <summary>What the tree tolerates.</summary>
    /// <returns>Nothing where there is no baseline.</returns>
    public Baseline ReadBaseline()
    {
        var file = Path.Combine(State, "baseline.json");
        return File.Exists(file) ? BaselineFile.Read(File.ReadAllBytes(file), file) : Baseline.Empty;
    }

    /// <summary>What migrations wrote; null where nothing is migrated.</summary>
    public string? Claims => Path.Combine(State, "claims.json") is var file && File.Exists(file) ? file : null;

    /// <summary>Creates a folder for what can be computed again.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its absolute path.</returns>
    public string EnsureCache(string name)
    {
        foreach (var folder in new[] { State, Path.Combine(State, "cache"), Path.Combine(State, "cache", "build") })
        {
            if (Directory.Exists(folder) && (File.GetAttributes(folder) & FileAttributes.ReparsePoint) != 0)
            {
                throw new IOException($"{folder} is a link, and state is only kept inside the tree.");
            }
        }

        var full = Path.Combine(State, "cache", "build", name);
        Directory.CreateDirectory(full);
        var ignore = Path.Combine(State, ".gitignore");
        if (!File.Exists(ignore))
        {
            File.WriteAllText(ignore, GitIgnore, Utf8);
        }

        return full;
    }

    private static GateMode ModeOf(string word) => Enum.TryParse<GateMode>(word, ignoreCase: true, out var mode) && !char.IsDigit(word[0])
        ? mode
        : throw new Reporting.Writers.FileFormatException($"MigrationGate is '{word}'.", "Write off, warn, new or all.", "MigrationGate");
}
