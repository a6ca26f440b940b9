using Microsoft.CodeAnalysis;
using Tooling.Packs.Inventory;

namespace Tooling.Packs.ModelContextProtocol.Inventory;

/// <summary>
/// Derives the names of tools, prompts and resources from those of their methods, as the SDK does: <c>AIFunctionMcpServerTool.DeriveName</c> since 0.3.0-preview.2,
/// <c>AIFunctionFactory</c> before.
/// </summary>
internal static class McpNames
{
    /// <summary>Came with the same version as the new names.</summary>
    private const string SinceSnakeCase = "ModelContextProtocol.Authentication.ClientOAuthOptions";

    /// <summary>How the version that a compilation refers to derives names.</summary>
    /// <param name="compilation">The compilation.</param>
    public static Func<IMethodSymbol, string> Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName(SinceSnakeCase) is null ? AIFunctionNames.Of : method => NameWords.Join(Signatures.NameWithoutAsync(method), '_') is { Length: > 0 } name ? name : method.Name;
}
