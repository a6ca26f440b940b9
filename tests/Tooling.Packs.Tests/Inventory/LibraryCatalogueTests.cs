using Microsoft.CodeAnalysis;
using Tooling.Packs.Tests.Harness;
using Tooling.Rules.Capabilities;

namespace Tooling.Packs.Tests.Inventory;

/// <summary>What the catalogue of capabilities says of the packs' libraries, against the real ones.</summary>
public sealed class LibraryCatalogueTests
{
    private static readonly Compilation Modern = ReferenceSet.Modern("ModelContextProtocol1").Empty;

    [Fact]
    public void Every_id_stands_for_something() =>
        Assert.All(CapabilityCatalogue.Default.Ids.Where(id => id.Contains(":ModelContextProtocol", StringComparison.Ordinal)), id => Assert.NotNull(DocumentationCommentId.GetFirstSymbolForDeclarationId(id, Modern)));

    [Theory]
    [InlineData("ModelContextProtocol.Protocol.CallToolResult", Capability.None)]
    [InlineData("ModelContextProtocol.McpException", Capability.None)]
    [InlineData("ModelContextProtocol.Client.StdioClientTransport", Capability.Unknown)]
    public void What_a_server_says_to_its_client_is_no_capability(string type, Capability capability) =>
        Assert.Equal(capability, CapabilityCatalogue.Default.Of(Modern.GetTypeByMetadataName(type)!.InstanceConstructors[0]));
}
