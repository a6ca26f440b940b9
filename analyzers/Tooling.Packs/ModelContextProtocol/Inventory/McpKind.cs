using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Packs.Inventory;
using Tooling.Reporting;

namespace Tooling.Packs.ModelContextProtocol.Inventory;

/// <summary>What a server offers: tools, prompts and resources are declared alike.</summary>
/// <param name="Kind">As the inventory calls it.</param>
/// <param name="Class">The class that stands for one: its attribute and its subclasses are called after it.</param>
/// <param name="Definition">The class that says what it is, in the protocol.</param>
/// <param name="Run">The method that runs it.</param>
internal sealed record McpKind(ToolKind Kind, string Class, string Definition, string Run)
{
    private static readonly ImmutableHashSet<string> GivenByHost = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.Threading.CancellationToken",
        "System.IServiceProvider",
        "System.IProgress",
        "System.Security.Claims.ClaimsPrincipal",
        "System.Net.Http.HttpClient",
        "ModelContextProtocol.Server.RequestContext",
        "ModelContextProtocol.Server.McpServer",
        "Microsoft.Extensions.AI.AIFunctionArguments");

    /// <summary>All that a server offers.</summary>
    public static ImmutableArray<McpKind> All { get; } =
    [
        new McpKind(ToolKind.AgentTool, "McpServerTool", "Tool", "InvokeAsync"),
        new McpKind(ToolKind.Prompt, "McpServerPrompt", "Prompt", "GetAsync"),
        new McpKind(ToolKind.Resource, "McpServerResource", "Resource", "ReadAsync"),
    ];

    /// <summary>The class, with its namespace.</summary>
    public string FullName => $"{McpTypes.ServerNamespace}.{Class}";

    /// <summary>The attribute of methods, with its namespace.</summary>
    public string Attribute => $"{FullName}Attribute";

    /// <summary>Whether the SDK gives a parameter, not the caller.</summary>
    /// <param name="parameter">The parameter.</param>
    public static bool IsGivenByHost(IParameterSymbol parameter) =>
        Signatures.IsOneOf(parameter.Type, GivenByHost) || Signatures.IsService(parameter.Type)
        || parameter.GetAttributes().Any(a => a.AttributeClass?.Name is "FromKeyedServicesAttribute" or "FromServicesAttribute");
}
