using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Servers;

/// <summary>The URI that a resource gets from its name and parameters where code says none: <c>resource://name{?a,b}</c> in the previews, <c>resource://mcp/name{?a,b}</c> since 1.0.</summary>
internal static class DefaultUri
{
    /// <summary>What to do where it can't be written out.</summary>
    public const string Advice = "Give the UriTemplate: where the code says none, it began with 'resource://' and the resource's name, and begins with 'resource://mcp/' since 1.0.";

    /// <summary>The property with the old URI; null where the name is not known, or a parameter could be a service, which is not part of it.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="method">Its method.</param>
    public static string? Property(string? name, IMethodSymbol? method)
    {
        if (name is null || method is null)
        {
            return null;
        }

        var parameters = method.Parameters.Where(p => !DataParameter.IsGiven(p)).ToList();
        if (!parameters.TrueForAll(DataParameter.IsPlain))
        {
            return null;
        }

        var query = parameters.Count == 0 ? string.Empty : $"{{?{string.Join(",", parameters.Select(p => p.Name))}}}";
        return $"UriTemplate = \"resource://{Uri.EscapeDataString(name)}{query}\"";
    }

    /// <summary>The constant that is assigned; null for any other value.</summary>
    public static string? Constant(ExpressionSyntax? value, RuleContext context) => value is null ? null : context.Model.GetConstantValue(value).Value as string;
}
