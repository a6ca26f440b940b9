using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>The URI that a resource gets from its name where code says none: <c>resource://name</c> in the previews, <c>resource://mcp/name</c> since 1.0.</summary>
internal static class DefaultUri
{
    /// <summary>What to do where it can't be written out.</summary>
    public const string Advice = "Give the UriTemplate: where the code says none, it began with 'resource://' and the resource's name, and begins with 'resource://mcp/' since 1.0.";

    /// <summary>The property with the old URI; null where the method has parameters, which are part of it, or the name is not known.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="method">Its method.</param>
    public static string? Property(string? name, IMethodSymbol? method) => name is null || method is not { Parameters.IsEmpty: true } ? null : $"UriTemplate = \"resource://{Uri.EscapeDataString(name)}\"";

    /// <summary>The constant that is assigned; null for any other value.</summary>
    public static string? Constant(ExpressionSyntax? value, RuleContext context) => value is null ? null : context.Model.GetConstantValue(value).Value as string;
}
