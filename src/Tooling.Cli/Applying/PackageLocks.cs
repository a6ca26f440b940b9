using Tooling.Engine.Planning;

namespace Tooling.Cli.Applying;

/// <summary>The files in which NuGet locks the packages of a project: they name those before the migration, until a restore writes them anew.</summary>
internal static class PackageLocks
{
    /// <summary>The restore that writes them anew, in locked mode (NU1004) as well.</summary>
    public const string Restore = "dotnet restore --force-evaluate";

    /// <summary>Whether a migration leaves such a file behind the packages of its project.</summary>
    /// <param name="plan">What was applied.</param>
    public static bool AreLeftBehind(Plan plan) =>
        plan.Files.Any(file => !file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
        && plan.Proofs.Select(proof => proof.Project).Concat(plan.Units.SelectMany(unit => unit.Projects)).Distinct(StringComparer.Ordinal).Any(project => IsLocked(Path.Combine(plan.Root, project)));

    /// <summary>By the two names that NuGet looks for beside a project.</summary>
    private static bool IsLocked(string project) =>
        Path.GetDirectoryName(project) is { } folder
        && (File.Exists(Path.Combine(folder, "packages.lock.json")) || File.Exists(Path.Combine(folder, $"packages.{Path.GetFileNameWithoutExtension(project).Replace(' ', '_')}.lock.json")));
}
