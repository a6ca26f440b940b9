using Tooling.Generated.Tests.CommandLine;

namespace Tooling.Generated.Tests.McpServers;

/// <summary>Writes tools, as methods or as cases of handlers.</summary>
internal static class ToolWriter
{
    /// <summary>A method with an attribute.</summary>
    /// <param name="tool">The tool.</param>
    /// <returns>A member.</returns>
    public static string Method(GeneratedTool tool)
    {
        var type = tool.Result switch
        {
            ToolResult.Text => "string",
            ToolResult.Number => "int",
            ToolResult.Truth => "bool",
            ToolResult.Content => "Content",
            ToolResult.Contents => "IEnumerable<Content>",
            _ => "CallToolResponse",
        };
        var services = tool.TakesServer ? ["IMcpServer server", "CancellationToken cancellationToken"] : Array.Empty<string>();
        var parameters = services.Concat(tool.Parameters.Select(p => $"{p.Type} {p.Name}{(p.Default is null ? string.Empty : $" = {p.Default.TrimEnd('!')}")}".Replace("string[] " + p.Name + " = null", "string[]? " + p.Name + " = null", StringComparison.Ordinal)));
        return $$"""
                [McpServerTool{{Attribute(tool)}}{{(tool.HasDescription ? $", Description(\"What {tool.Name} does\")" : string.Empty)}}]
                public static {{(tool.IsAsync ? $"async Task<{type}>" : type)}} {{HandlerWriter.Capitalized(tool.Name)}}({{string.Join(", ", parameters)}})
                {
                    {{(tool.TakesServer ? "Trace.Write(\"server\", server.ServerOptions.ServerInstructions, cancellationToken.CanBeCanceled);" : string.Empty)}}
                    {{(tool.IsAsync ? "await Task.Yield();" : string.Empty)}}
                    Trace.Write({{string.Join(", ", tool.Parameters.Select(p => p.Name).Prepend($"\"{tool.Name}\""))}});
                    {{End(tool)}}
                    return {{Result(tool)}};
                }
            """;
    }

    private static string Attribute(GeneratedTool tool)
    {
        string[] arguments = [.. tool.IsNamed ? [$"Name = \"{tool.Name}\""] : Array.Empty<string>(), .. tool.IsReadOnly ? ["ReadOnly = true"] : Array.Empty<string>()];
        return arguments.Length == 0 ? string.Empty : $"({string.Join(", ", arguments)})";
    }

    /// <summary>A tool as the handler that lists tools gives it.</summary>
    /// <param name="tool">The tool.</param>
    /// <returns>An expression.</returns>
    public static string Listed(GeneratedTool tool) =>
        $"new Tool {{ Name = \"{tool.Name}\"{(tool.HasDescription ? $", Description = \"What {tool.Name} does\"" : string.Empty)}{(tool.IsReadOnly ? ", Annotations = new ToolAnnotations { ReadOnlyHint = true }" : string.Empty)} }}";

    /// <summary>What the handler that calls tools does for one.</summary>
    /// <param name="tool">The tool.</param>
    /// <returns>Statements.</returns>
    public static string Case(GeneratedTool tool) => $$"""
        if (request.Params?.Name == "{{tool.Name}}")
        {
            {{(tool.IsAsync ? "await Task.Yield();" : string.Empty)}}
            Trace.Write("{{tool.Name}}", request.Params.Arguments?.Count ?? 0{{string.Concat(tool.Parameters.Select(p => $", request.Params.Arguments?.ContainsKey(\"{p.Name}\") == true"))}});
            {{End(tool)}}
            return {{Result(tool)}};
        }
        """;

    /// <summary>One content.</summary>
    /// <param name="kind">Its kind.</param>
    /// <returns>An expression.</returns>
    public static string Content(ContentKind kind) => kind switch
    {
        ContentKind.Text => "new Content { Type = \"text\", Text = \"some text\" }",
        ContentKind.Image => "new Content { Type = \"image\", Data = Convert.ToBase64String(new byte[] { 1, 2, 3 }), MimeType = \"image/png\" }",
        ContentKind.Audio => "new Content() { Type = \"audio\", Data = \"AQID\", MimeType = \"audio/wav\" }",
        _ => "new Content { Type = \"resource\", Resource = new TextResourceContents { Uri = \"test://embedded\", MimeType = \"text/plain\", Text = \"embedded\" } }",
    };

    private static string End(GeneratedTool tool) => tool.End switch
    {
        ToolEnd.Throws => "if (Trace.IsOn) { throw new InvalidOperationException(\"boom\"); }",
        ToolEnd.ThrowsMcp => "if (Trace.IsOn) { throw new McpException(\"refused\"); }",
        ToolEnd.ThrowsCode => "if (Trace.IsOn) { throw new McpException(\"refused\", McpErrorCode.InvalidParams); }",
        _ => string.Empty,
    };

    private static string Result(GeneratedTool tool) => tool.Result switch
    {
        ToolResult.Text => "\"done\"",
        ToolResult.Number => "42",
        ToolResult.Truth => "true",
        ToolResult.Content => Content(tool.Contents[0]),
        ToolResult.Contents => $"new List<Content> {{ {string.Join(", ", tool.Contents.Select(Content))} }}",
        _ => $"new CallToolResponse {{ Content = [{string.Join(", ", tool.Contents.Select(Content))}]{(tool.Fails ? ", IsError = true" : string.Empty)} }}",
    };
}
