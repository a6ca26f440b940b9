using Microsoft.CodeAnalysis;
using Tooling.Rules.Capabilities;

namespace Tooling.Rules.Tests.Capabilities;

/// <summary>The catalogue against the real assemblies.</summary>
public sealed class CapabilityCatalogueTests
{
    private static readonly Compilation Framework = CapabilityProgram.Compile("");

    /// <summary>Those of the framework; the packs' tests look at those of their libraries.</summary>
    public static TheoryData<string> Ids => [.. CapabilityCatalogue.Default.Ids.Where(id => !id.Contains(":ModelContextProtocol", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_id_stands_for_something(string id) => Assert.True(Exists(id), id);

    [Fact]
    public void Every_assembly_of_the_framework_is_covered()
    {
        var assemblies = Framework.SourceModule.ReferencedAssemblySymbols.Select(a => a.Name).Where(name => name is not ("WindowsBase" or "netstandard" or "mscorlib" or "Microsoft.VisualBasic"));

        Assert.Empty(assemblies.Except(CapabilityCatalogue.Default.Assemblies));
    }

    [Theory]
    [InlineData("fileread:\n  - M:A.B\n: x", "can't be read")]
    [InlineData("flies:\n  - M:A.B", "'flies' is no capability. They are: FileRead, ")]
    [InlineData("- a", "can't be read")]
    public void A_catalogue_with_mistakes_is_refused(string yaml, string message) => Assert.Contains(message, Assert.Throws<FormatException>(() => CapabilityCatalogue.Read(yaml)).Message, StringComparison.Ordinal);

    /// <summary>An id without parameters stands for all overloads.</summary>
    private static bool Exists(string id)
    {
        if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, Framework) is not null)
        {
            return true;
        }

        var last = id.LastIndexOf('.');
        return id.StartsWith("M:", StringComparison.Ordinal) && !id.Contains('(', StringComparison.Ordinal)
            && DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + id[2..last], Framework) is INamedTypeSymbol type
            && type.GetMembers(id[(last + 1)..].Replace("#ctor", ".ctor", StringComparison.Ordinal).Split('`')[0]).OfType<IMethodSymbol>().Any();
    }
}
