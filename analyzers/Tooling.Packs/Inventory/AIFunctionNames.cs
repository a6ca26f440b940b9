using Microsoft.CodeAnalysis;

namespace Tooling.Packs.Inventory;

/// <summary>Derives names of functions from those of their methods, as <c>AIFunctionFactory</c> and Semantic Kernel do.</summary>
internal static class AIFunctionNames
{
    /// <summary>The method's name without <c>Async</c>; what is no ASCII letter or digit becomes an underscore.</summary>
    /// <param name="method">The method.</param>
    public static string Of(IMethodSymbol method) =>
        new([.. Signatures.NameWithoutAsync(method).Select(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? c : '_')]);
}
