using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Tooling.Packs.Tests.Coverage;
using Tooling.Packs.Tests.Harness;
using Tooling.Rules.Matching;
using Tooling.Tests;

namespace Tooling.Packs.Tests;

/// <summary>The names by which legacy code is noticed in projects that refer to the modern library, and modern code in those that refer to the legacy one.</summary>
public sealed class PackNamesTests
{
    public static TheoryData<string> Packs => [.. BuiltInPacks.All.Where(p => !p.LegacyNames.IsEmpty).Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void They_are_the_triggers_without_the_names_of_the_modern_library_and_those_of_rules_that_read_modern_code(string id)
    {
        var triggers = ReferenceSet.Legacy(id).CompiledPack!.Triggers;
        var modern = ReferenceSet.Modern(id).Empty;
        var pack = BuiltInPacks.All.Single(p => p.Id == id);
        var known = modern.SourceModule.ReferencedAssemblySymbols.Where(a => pack.LegacyAssemblies.Contains(a.Name)).SelectMany(a => NamesOf(a.GlobalNamespace)).ToHashSet(StringComparer.Ordinal);
        string[] names = [.. triggers.Except(known).Union(pack.CodeRules.Values.Where(r => r.ReadsModern).SelectMany(r => r.Triggers)).Order(StringComparer.Ordinal)];

        GeneratedFile.AssertIs($"analyzers/Tooling.Packs/{id}/{id}Names.cs", Source(id, names, pack.ModernReferences.IsEmpty ? [] : ModernNames(pack)));
    }

    /// <summary>
    /// The names of the modern library that are not the legacy one's, without types and methods that the framework has as well; the members that only what a property holds today has;
    /// and the properties that a type did not have, but another one.
    /// </summary>
    private static string[] ModernNames(MigrationPack pack)
    {
        var (legacy, modern) = (AssembliesOf(pack, ReferenceSet.Legacy(pack.Id)), AssembliesOf(pack, ReferenceSet.Modern(pack.Id)));
        var framework = ReferenceSet.Modern(pack.Id).Empty.SourceModule.ReferencedAssemblySymbols.Except(modern, SymbolEqualityComparer.Default).Cast<IAssemblySymbol>();
        var members =
            from type in modern.SelectMany(PublicApi.TypesOf)
            let former = legacy.Select(a => a.GetTypeByMetadataName(type.MetadataName())).FirstOrDefault(t => t is not null)
            where former is not null
            from property in type.GetMembers().OfType<IPropertySymbol>().Where(p => p.DeclaredAccessibility == Accessibility.Public)
            from formerly in former.GetMembers(property.Name).OfType<IPropertySymbol>()
            from method in MethodsOf(property.Type).Except(MethodsOf(formerly.Type))
            select $"{property.Name}.{method}";
        var legacyNames = legacy.SelectMany(a => NamesOf(a.GlobalNamespace)).ToHashSet(StringComparer.Ordinal);
        var added =
            from type in modern.SelectMany(PublicApi.TypesOf)
            let former = legacy.Select(a => a.GetTypeByMetadataName(type.MetadataName())).FirstOrDefault(t => t is not null)
            where former is not null
            from property in type.GetMembers().OfType<IPropertySymbol>()
            where property is { DeclaredAccessibility: Accessibility.Public, IsIndexer: false } && legacyNames.Contains(property.Name) && !former.SelfAndBases().Any(t => !t.GetMembers(property.Name).IsEmpty)
            select $"{type.MetadataName()}.{property.Name}";
        return
        [
            .. modern.SelectMany(a => NamesOf(a.GlobalNamespace)).Where(name => name[0] != '.' && !name.Contains('_', StringComparison.Ordinal))
                .Except(framework.SelectMany(a => NamesOf(a.GlobalNamespace)))
                .Concat(modern.SelectMany(PublicApi.TypesOf).SelectMany(t => t.GetMembers()).OfType<IPropertySymbol>().Where(p => p.DeclaredAccessibility == Accessibility.Public && !p.IsIndexer).Select(p => p.Name))
                .Except(legacy.SelectMany(a => NamesOf(a.GlobalNamespace)))
                .Concat(members).Concat(added).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static IAssemblySymbol[] AssembliesOf(MigrationPack pack, ReferenceSet references) =>
        [.. references.Empty.SourceModule.ReferencedAssemblySymbols.Where(a => pack.LegacyAssemblies.Contains(a.Name))];

    private static IEnumerable<string> MethodsOf(ITypeSymbol type) =>
        type.AllInterfaces.Append(type).SelectMany(t => t.GetMembers()).OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Ordinary && m.DeclaredAccessibility == Accessibility.Public).Select(m => m.Name);

    private static IEnumerable<string> NamesOf(INamespaceOrTypeSymbol container) => container.GetMembers()
        .Where(m => m is INamespaceSymbol || m.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected)
        .SelectMany(m => m is INamespaceOrTypeSymbol inner ? NamesOf(inner).Prepend(m.Name) : [m.Name]);

    private static string Source(string id, string[] names, string[] modern)
    {
        var text = new StringBuilder($$"""
            using System.Collections.Immutable;

            namespace Tooling.Packs.{{id}};

            /// <summary>Generated: <c>UPDATE_GENERATED=1 dotnet test tests/Tooling.Packs.Tests</c> writes this file.</summary>
            internal static class {{id}}Names
            {
                /// <summary>What the pack's rules look for, and the modern library does not have, or not in the same way.</summary>
                public static ImmutableArray<string> Legacy { get; } =
                [

            """);
        foreach (var name in names)
        {
            text.Append($"        \"{name}\",\n");
        }

        text.Append("    ];\n");
        if (modern.Length > 0)
        {
            text.Append("\n    /// <summary>What neither the legacy library nor the framework has; with a dot, what only the value of a property has today; with a namespace, what only that type has today.</summary>\n    public static ImmutableHashSet<string> Modern { get; } =\n    [\n");
            foreach (var name in modern)
            {
                text.Append(CultureInfo.InvariantCulture, $"        \"{name}\",\n");
            }

            text.Append("    ];\n");
        }

        return text.Append("}\n").ToString();
    }
}
