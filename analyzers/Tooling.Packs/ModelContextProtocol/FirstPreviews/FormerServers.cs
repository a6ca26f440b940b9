using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>What the first previews had for servers: attributes of other names, and extension methods of builders in a namespace that every file imported anyway.</summary>
internal static class FormerServers
{
    public const string BuilderNamespace = "Microsoft.Extensions.DependencyInjection";

    /// <summary><c>[McpTool]</c> and <c>[McpToolType]</c> of 0.1.0-preview.1.</summary>
    public static AddedApi Attributes { get; } = new("attributes", ["McpTool", "McpToolAttribute", "McpToolType", "McpToolTypeAttribute"], """
        namespace ModelContextProtocol.Server
        {
            [System.AttributeUsage(System.AttributeTargets.Method)]
            public sealed class McpToolAttribute : System.Attribute
            {
                public McpToolAttribute(string name = null) { }
                public string Name { get { return null; } }
            }

            [System.AttributeUsage(System.AttributeTargets.Class)]
            public sealed class McpToolTypeAttribute : System.Attribute { }
        }
        """);

    /// <summary>The namespace of the builders, which files of the first previews did not have to import.</summary>
    public static AddedApi Imports { get; } = new("imports", ["AddMcpServer", "IMcpServerBuilder"], $"global using {BuilderNamespace};");
}
