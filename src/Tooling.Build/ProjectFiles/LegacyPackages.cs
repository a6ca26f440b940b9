using Microsoft.Build.Framework;
using Tooling.Rules.Reading;

namespace Tooling.Build.ProjectFiles;

/// <summary>Finds packages of legacy versions.</summary>
/// <param name="moves">The packages that packs move.</param>
/// <param name="disabledPacks">The packs that are switched off.</param>
internal sealed class LegacyPackages(IReadOnlyList<ITaskItem> moves, IReadOnlyList<string> disabledPacks)
{
    /// <summary>Finds them.</summary>
    /// <param name="items">What the project refers to.</param>
    /// <returns>Each where its version is said, in the order of the references.</returns>
    public IEnumerable<ProjectFileProblem> Find(EvaluatedItems items)
    {
        var disabled = new HashSet<string>(disabledPacks.Select(pack => pack.Trim()), StringComparer.OrdinalIgnoreCase);
        var byId = moves.Where(move => !disabled.Contains(move.GetMetadata("Pack"))).ToLookup(move => move.ItemSpec, StringComparer.OrdinalIgnoreCase);
        foreach (var reference in items.References.Where(reference => byId.Contains(reference.ItemSpec)))
        {
            var (owner, type, version) = VersionOf(reference, items.Versions);
            if (PackageVersion.Parse(version) is { } known && byId[reference.ItemSpec].FirstOrDefault(move => PackageRange.Parse(move.GetMetadata("From"))?.Contains(known) == true) is { } move)
            {
                yield return At(owner, type, Codes.LegacyPackage, $"{reference.ItemSpec} {version} is legacy: {Remedy(move)} Migrate code and packages together: dotnet migrate plan.");
            }
        }

        foreach (var tool in items.CliTools)
        {
            yield return At(tool, "DotNetCliToolReference", Codes.CliToolReference, $"{tool.ItemSpec} is a DotNetCliToolReference, which SDKs since 3.0 do not run. Put the tool into a manifest: dotnet new tool-manifest, dotnet tool install {tool.ItemSpec}.");
        }
    }

    private static string Remedy(ITaskItem move) => move.GetMetadata("To") == "none"
        ? $"the pack {move.GetMetadata("Pack")} does without it."
        : $"the pack {move.GetMetadata("Pack")} moves it to {move.GetMetadata("To")}.";

    private static (ITaskItem Owner, string Type, string Version) VersionOf(ITaskItem reference, IReadOnlyList<ITaskItem> versions)
    {
        var own = reference.GetMetadata("VersionOverride") is { Length: > 0 } overriding ? overriding : reference.GetMetadata("Version");
        var central = own.Length > 0 ? null : versions.FirstOrDefault(version => string.Equals(version.ItemSpec, reference.ItemSpec, StringComparison.OrdinalIgnoreCase));
        return central is null ? (reference, "PackageReference", own) : (central, "PackageVersion", central.GetMetadata("Version"));
    }

    private static ProjectFileProblem At(ITaskItem item, string type, string code, string message)
    {
        var file = item.GetMetadata("DefiningProjectFullPath");
        var (line, column) = ItemLocator.Find(file, type, item.ItemSpec);
        return new ProjectFileProblem(code, file, line, column, message);
    }
}
