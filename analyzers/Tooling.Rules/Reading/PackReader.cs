using System.Collections.Immutable;
using System.Globalization;
using Tooling.Rules.Model;

namespace Tooling.Rules.Reading;

/// <summary>Reads <c>pack.yaml</c>.</summary>
public static class PackReader
{
    /// <summary>How the names of files end that projects and packages bring packs in: <c>Acme.Widgets.pack.yaml</c>.</summary>
    private const string FileExtension = ".pack.yaml";

    /// <summary>Whether a file that a project or a package brings is a pack, by its name.</summary>
    /// <param name="path">Its path.</param>
    public static bool IsPackFile(string path) => path.EndsWith(FileExtension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a pack from its text.</summary>
    /// <param name="yaml">The content of the file.</param>
    /// <param name="fileName">The file's path or name, for messages.</param>
    /// <exception cref="PackException">The pack has mistakes: all of them, with their places and what to write instead.</exception>
    public static PackDefinition Read(string yaml, string fileName)
    {
        var problems = new ProblemList();
        var root = YamlLoader.Load(yaml, fileName, problems);
        if (root is not null)
        {
            new ShapeChecker(problems).CheckRoot(root, PackFormat.Pack);
        }

        var pack = ReadPack(root as YamlMapping ?? new YamlMapping(new PackPosition(fileName, 1, 1), []), problems);
        problems.ThrowIfAny();
        return pack;
    }

    /// <summary>Reads only what a pack says of packages, which needs no compiler: for builds.</summary>
    /// <param name="yaml">The content of the file.</param>
    /// <param name="fileName">The file's path or name, for messages.</param>
    /// <returns>The pack's id, and the packages that it moves.</returns>
    /// <exception cref="PackException">These parts have mistakes.</exception>
    public static (string Id, ImmutableArray<PackageMove> Packages) ReadPackages(string yaml, string fileName)
    {
        var problems = new ProblemList();
        var root = YamlLoader.Load(yaml, fileName, problems) as YamlMapping;
        var packages = root?.ItemsOf<YamlMapping>("packages").Select(package => ReadPackage(package, problems)).ToImmutableArray() ?? [];
        problems.ThrowIfAny();
        return (root?.TextOf("id") ?? "", packages);
    }

    private static PackDefinition ReadPack(YamlMapping root, ProblemList problems)
    {
        var reader = new RuleReader(problems);
        var rules = root.ItemsOf<YamlMapping>("rules").Select(reader.Read).OfType<RuleDefinition>().ToImmutableArray();
        RepeatedChanges.Check([.. rules.OfType<ConfigurationRule>()], problems);
        return new PackDefinition
        {
            Id = root.TextOf("id") ?? "",
            Title = root.TextOf("title") ?? "",
            Version = root.TextOf("version") ?? "",
            Packages = root.ItemsOf<YamlMapping>("packages").Select(package => ReadPackage(package, problems)).ToImmutableArray(),
            Legacy = ReadLegacy(root.Find<YamlMapping>("legacy"), problems),
            Imports = root.TextsOf("imports"),
            Bridge = root.Find<YamlMapping>("bridge") is { } bridge ? ReadBridge(bridge, rules, problems) : null,
            Rules = rules,
        };
    }

    private static BridgeDefinition ReadBridge(YamlMapping bridge, ImmutableArray<RuleDefinition> rules, ProblemList problems)
    {
        foreach (var rule in bridge.ItemsOf<YamlText>("rules").Where(id => rules.All(rule => rule.Id != id.Trimmed)))
        {
            problems.Add(rule.Position, $"This pack has no rule `{rule.Trimmed}`.", "Name a rule of the pack, or take it out.");
        }

        DateTime? until = null;
        if (bridge.Find<YamlText>("until") is { } text)
        {
            if (DateTime.TryParseExact(text.Trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                until = day;
            }
            else
            {
                problems.Add(text.Position, $"There is no day `{text.Trimmed}`.", "Write a day that the calendar has, such as `2027-12-31`.");
            }
        }

        return new BridgeDefinition(bridge.TextsOf("sources"), bridge.TextsOf("rules"), until);
    }

    private static LegacyApi ReadLegacy(YamlMapping? legacy, ProblemList problems)
    {
        if (legacy is null)
        {
            return new LegacyApi([], []);
        }

        foreach (var assembly in legacy.ItemsOf<YamlText>("assemblies").Where(name => name.Trimmed.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
        {
            problems.Add(assembly.Position, $"`{assembly.Trimmed}` is a file name.", $"Write the assembly's simple name: `{Path.GetFileNameWithoutExtension(assembly.Trimmed)}`.");
        }

        var ids = new DocumentationIdReader(problems);
        foreach (var marker in legacy.ItemsOf<YamlText>("markers"))
        {
            CheckMarker(marker, ids, problems);
        }

        var former = legacy.ItemsOf<YamlMapping>("former").Select(f => new FormerNamespace(f.TextOf("namespace") ?? "", f.TextOf("now") ?? "", f.TextsOf("types"), f.TextOf("since") ?? "")).ToImmutableArray();
        if (former.Any(f => f.Now.Length > f.Namespace.Length))
        {
            problems.Add(legacy.Position, "A former namespace is shorter than the one that took its place.", "Files are read with the new name in the place of the old one, so it can't be longer.");
        }

        return new LegacyApi(legacy.TextsOf("assemblies"), [.. legacy.TextsOf("markers").Select(LegacyMarker.Parse)]) { Former = former };
    }

    private static void CheckMarker(YamlText marker, DocumentationIdReader ids, ProblemList problems)
    {
        var parts = marker.Trimmed.Split([" in "], 2, StringSplitOptions.None);
        if (ids.Check(parts[0].TrimEnd(), marker.Position) && parts[0][0] != 'T')
        {
            problems.Add(marker.Position, $"`{parts[0]}` is not a type.", "A marker is a type that only the legacy version has: `T:System.CommandLine.Handler`.");
        }

        if (parts.Length == 2 && PackageRange.Parse(parts[1].Trim()) is null)
        {
            problems.Add(marker.Position, $"`{parts[1].Trim()}` is not a NuGet version range.", "Write the versions of the assembly that are legacy where later ones have the type as well: `T:System.CommandLine.Command in [2.0.0, 3.0.0)`.");
        }
    }

    private static PackageMove ReadPackage(YamlMapping package, ProblemList problems)
    {
        var from = package.Find<YamlText>("from");
        var to = package.Find<YamlText>("to");
        var toId = package.Find<YamlText>("toId");
        var range = from is null ? null : PackageRange.Parse(from.Trimmed);
        if (from is not null && range is null)
        {
            problems.Add(from.Position, $"`{from.Trimmed}` is not a NuGet version range.", "Write the lowest and the first excluded version, such as `[2.0.0-beta1, 2.0.0-beta5)`, or one version: `[1.0.0]`. Quote it, and use no `*`.");
        }

        CheckTarget(to, toId, range, problems);
        return new PackageMove(package.TextOf("id") ?? "", from?.Trimmed ?? "", to?.Trimmed ?? "", toId?.Trimmed, package.Position)
        {
            IsCompanion = package.TextOf("companion") == "true",
        };
    }

    private static void CheckTarget(YamlText? to, YamlText? toId, PackageRange? from, ProblemList problems)
    {
        if (to is null)
        {
            return;
        }

        if (to.Trimmed == PackFormat.NoPackage)
        {
            if (toId is not null)
            {
                problems.Add(toId.Position, "A package that goes away can't become another one.", "Remove `toId`, or write the new package's version in `to`.");
            }

            return;
        }

        var version = PackageVersion.Parse(to.Trimmed);
        if (version is null)
        {
            problems.Add(to.Position, $"`{to.Trimmed}` is not a NuGet version.", "Write one version, such as `2.0.15`, or `none` where the package goes away.");
        }
        else if (from?.Contains(version) == true && toId is null)
        {
            problems.Add(to.Position, $"`{to.Trimmed}` lies in `from`: a second run would move the package again.", "Let `from` end before the version to move to.");
        }
    }
}
