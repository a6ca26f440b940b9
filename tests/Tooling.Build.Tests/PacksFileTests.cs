using System.Xml.Linq;
using Tooling.Packs;
using Tooling.Tests;

namespace Tooling.Build.Tests;

/// <summary>What the targets know of the packs: MSBuild reads no pack.</summary>
public sealed class PacksFileTests
{
    [Fact]
    public void The_targets_know_the_packages_assemblies_and_rules_of_the_packs() => GeneratedFile.AssertIs("src/Tooling.Build/build/Tooling.Build.Packs.props", Generate());

    private static string Generate()
    {
        var packages = BuiltInPacks.All.SelectMany(pack => pack.Definition.Packages.Where(move => !move.IsCompanion), (pack, move) => (Pack: pack.Id, Move: move)).ToList();
        var project = new XElement(
            "Project",
            new XComment(" Written by the test PacksFileTests: UPDATE_GENERATED=1 dotnet test tests/Tooling.Build.Tests "),
            new XElement(
                "PropertyGroup",
                new XElement("MigrationLegacyAssemblies", Alternatives(BuiltInPacks.All.SelectMany(pack => pack.LegacyAssemblies))),
                new XElement("MigrationLegacyPackages", Alternatives(packages.Select(package => package.Move.Id))),
                new XElement("MigrationRuleIds", string.Join(';', BuiltInPacks.All.SelectMany(pack => pack.Definition.Rules).Select(rule => rule.Id).Order(StringComparer.Ordinal)))),
            new XElement(
                "ItemGroup",
                packages.Select(package => new XElement(
                    "MigrationPackage",
                    new XAttribute("Include", package.Move.Id),
                    new XAttribute("From", package.Move.From),
                    new XAttribute("To", package.Move.To),
                    new XAttribute("Pack", package.Pack)))));
        return project + "\n";
    }

    /// <summary>Alternatives of a regular expression.</summary>
    private static string Alternatives(IEnumerable<string> names) =>
        string.Join('|', names.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Select(name => name.Replace(".", "[.]", StringComparison.Ordinal)));
}
