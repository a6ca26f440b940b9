using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Reporting;
using Tooling.Rules.Inventory;

namespace Tooling.Packs.ModelContextProtocol.Inventory;

/// <summary>Recognises the tools, prompts and resources that code offers with the ModelContextProtocol SDK: all previews, 1.x and 2.x.</summary>
internal sealed class McpRecognizer : IToolRecognizer
{
    /// <inheritdoc/>
    public string Title => "MCP tools, prompts and resources";

    /// <inheritdoc/>
    public string Family => "ModelContextProtocol";

    /// <inheritdoc/>
    public ImmutableArray<string> Assemblies { get; } = ["ModelContextProtocol", "ModelContextProtocol.Core"];

    /// <inheritdoc/>
    public ImmutableArray<string> Triggers { get; } =
    [
        .. McpKind.All.SelectMany(k => (string[])[k.Class, $"{k.Class}Attribute", $"Protocol{k.Definition}"]),
        "ListToolsResult", "ListPromptsResult", "ListResourcesResult", "ListResourceTemplatesResult",
        "ListToolsHandler", "WithListToolsHandler", "ListPromptsHandler", "WithListPromptsHandler",
        "ListResourcesHandler", "WithListResourcesHandler", "ListResourceTemplatesHandler", "WithListResourceTemplatesHandler",
        .. McpServices.Registrations,
    ];

    /// <inheritdoc/>
    public IEnumerable<RecognizedTool> Recognize(ToolContext context)
    {
        var generation = GenerationOf(context.Compilation);
        var names = McpNames.Of(context.Compilation);
        var services = new McpServices(context);
        return new McpMethods(context, services, names).Read()
            .Concat(new McpObjects(context, services, names).Read())
            .Concat(new McpDefinitions(context).Read())
            .Select(t => t with { Api = generation });
    }

    /// <summary>Rules move from the previews and from 1.x.</summary>
    private static ApiGeneration GenerationOf(Compilation compilation)
    {
        var references = compilation.ReferencedAssemblyNames.Where(a => a.Name is "ModelContextProtocol" or "ModelContextProtocol.Core").ToList();
        return references.Count > 0 && references.All(a => a.Version.Major >= 2) ? ApiGeneration.Modern : ApiGeneration.Legacy;
    }
}
