using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Tooling.Packs.Tests.Harness;
using Tooling.Tests;

namespace Tooling.Packs.Tests;

/// <summary>The names by which legacy code is noticed in projects that refer to the modern library: what rules look for, and the modern library does not have.</summary>
public sealed class LegacyNamesTests
{
    public static TheoryData<string> Packs => [.. BuiltInPacks.All.Where(p => !p.LegacyReferences.IsEmpty).Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Packs))]
    public void They_are_the_triggers_without_the_names_of_the_modern_library(string id)
    {
        var triggers = ReferenceSet.Legacy(id).CompiledPack!.Triggers;
        var modern = ReferenceSet.Modern(id).Empty;
        var pack = BuiltInPacks.All.Single(p => p.Id == id);
        var known = modern.SourceModule.ReferencedAssemblySymbols.Where(a => pack.LegacyAssemblies.Contains(a.Name)).SelectMany(a => NamesOf(a.GlobalNamespace)).ToHashSet(StringComparer.Ordinal);
        string[] names = [.. triggers.Except(known).Order(StringComparer.Ordinal)];

        GeneratedFile.AssertIs($"analyzers/Tooling.Packs/{id}/{id}Names.cs", Source(id, names));
    }

    private static IEnumerable<string> NamesOf(INamespaceOrTypeSymbol container) => container.GetMembers()
        .Where(m => m is INamespaceSymbol || m.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected)
        .SelectMany(m => m is INamespaceOrTypeSymbol inner ? NamesOf(inner).Prepend(m.Name) : [m.Name]);

    private static string Source(string id, string[] names)
    {
        var text = new StringBuilder($$"""
            using System.Collections.Immutable;

            namespace Tooling.Packs.{{id}};

            /// <summary>Generated: <c>UPDATE_GENERATED=1 dotnet test tests/Tooling.Packs.Tests</c> writes this file.</summary>
            internal static class {{id}}Names
            {
                /// <summary>What the pack's rules look for, and the modern library does not have.</summary>
                public static ImmutableArray<string> Legacy { get; } =
                [

            """);
        foreach (var name in names)
        {
            text.Append($"        \"{name}\",\n");
        }

        return text.Append("    ];\n}\n").ToString();
    }
}
