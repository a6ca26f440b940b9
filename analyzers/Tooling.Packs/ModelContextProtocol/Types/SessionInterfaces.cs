using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>The interfaces that became abstract classes.</summary>
internal static class SessionInterfaces
{
    /// <summary>Their names.</summary>
    public static ImmutableArray<string> Names { get; } = ["IMcpClient", "IMcpServer", "IMcpEndpoint"];

    /// <summary>Namespace and name of the class that an interface became; null for any other type.</summary>
    public static (string Namespace, string Name)? ClassOf(ISymbol symbol) => (symbol as INamedTypeSymbol)?.MetadataName() switch
    {
        McpTypes.IMcpClient => (McpTypes.ClientNamespace, "McpClient"),
        McpTypes.IMcpServer => (McpTypes.ServerNamespace, "McpServer"),
        McpTypes.IMcpEndpoint => (McpTypes.RootNamespace, "McpSession"),
        _ => null,
    };
}
