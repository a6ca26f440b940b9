using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Packs.Inventory;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.ModelContextProtocol.Inventory;

/// <summary>Methods that are offered by an attribute: <c>[McpServerTool]</c>, <c>[McpServerPrompt]</c>, <c>[McpServerResource]</c>.</summary>
/// <param name="context">The code.</param>
/// <param name="services">What no caller gives.</param>
/// <param name="nameOf">Derives names.</param>
internal sealed class McpMethods(ToolContext context, McpServices services, Func<IMethodSymbol, string> nameOf)
{
    private static readonly ImmutableArray<string> Hints = ["ReadOnly", "Destructive", "Idempotent", "OpenWorld"];

    public IEnumerable<RecognizedTool> Read() =>
        from method in CodeSearch.AttributedMethodsOf(context)
        from kind in McpKind.All
        let attribute = Attributes.Find(method.Symbol, kind.Attribute)
        where attribute is not null
        select ToTool(method.Symbol, method.Syntax, kind, attribute);

    /// <summary>What an attribute or options say of the nature of a tool.</summary>
    /// <param name="valueOf">The value of a property; null where it is not set.</param>
    public static ImmutableArray<string> TagsOf(Func<string, bool?> valueOf) =>
        [.. Hints.Select(h => (Name: char.ToLowerInvariant(h[0]) + h.Substring(1), Value: valueOf(h))).Where(h => h.Value is not null).Select(h => h.Value == true ? h.Name : $"{h.Name}=false")];

    private RecognizedTool ToTool(IMethodSymbol method, SyntaxNode syntax, McpKind kind, AttributeData attribute)
    {
        Attributes.ReportIncomplete(attribute, context);
        var name = Attributes.Text(attribute, "Name") ?? nameOf(method);
        var uri = Attributes.Text(attribute, "UriTemplate");
        return new RecognizedTool
        {
            Name = name,
            CommandPath = name,
            Kind = kind.Kind,
            Api = ApiGeneration.Modern,
            Description = DescriptionOf(method) ?? Attributes.Text(attribute, "Title"),
            Category = Attributes.CategoryOf(method),
            Tags = [.. TagsOf(hint => Attributes.Named(attribute, hint) as bool?), .. uri is null ? (string[])[] : [$"uri={uri}"]],
            Parameters = Signatures.ParametersOf(method, services.AreGiven, context),
            Returns = Signatures.ReturnsOf(method),
            Handler = HandlerSymbols.Of(method),
            Location = syntax.GetLocation(),
            Extent = [syntax.GetLocation()],
        };
    }

    /// <summary>Of a partial method, the SDK's generator takes the description from its documentation.</summary>
    private static string? DescriptionOf(IMethodSymbol method) =>
        Attributes.DescriptionOf(method) ?? (method.IsPartialDefinition || method.PartialDefinitionPart is not null ? Documentation.SummaryOf(method.PartialDefinitionPart ?? method) : null);
}
