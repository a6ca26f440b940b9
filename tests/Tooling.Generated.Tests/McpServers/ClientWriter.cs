namespace Tooling.Generated.Tests.McpServers;

/// <summary>Writes what the client does: it says everything that it is told.</summary>
internal static class ClientWriter
{
    /// <summary>The statements of the client.</summary>
    /// <param name="server">The server.</param>
    /// <returns>Code.</returns>
    public static string Statements(GeneratedServer server) => string.Join("\n", Parts(server).SelectMany(part => part.Split('\n')).Select(line => line.Length == 0 ? line : "    " + line));

    private static IEnumerable<string> Parts(GeneratedServer server)
    {
        yield return "Trace.Write(\"client\", client.ServerInfo?.Name == \"Generated\", client.ServerInstructions);";
        yield return """
            foreach (var tool in (await client.ListToolsAsync()).OrderBy(t => t.Name, StringComparer.Ordinal))
            {
                Trace.Write("listed", tool.Name, tool.Description, tool.ProtocolTool.Annotations?.ReadOnlyHint == true);
            }

            """;
        for (var i = 0; i < server.Calls.Length; i++)
        {
            yield return Call(server.Calls[i], $"result{i + 1}");
        }

        for (var i = 0; i < server.Prompts.Length; i++)
        {
            yield return $$"""
                foreach (var message in (await client.GetPromptAsync("prompt{{i}}")).Messages)
                {
                    Trace.Write("prompt", message.Role, message.Content.Type, message.Content.Type == "text" ? message.Content.Text : "other");
                }

                """;
        }

        for (var i = 0; i < server.Resources; i++)
        {
            yield return $$"""
                foreach (var contents in (await client.ReadResourceAsync("test://resource{{i}}")).Contents)
                {
                    Trace.Write("resource", contents.Uri, contents.MimeType, contents is TextResourceContents text ? text.Text : "binary", contents is BlobResourceContents blob ? Convert.FromBase64String(blob.Blob).Length : 0);
                }

                """;
        }
    }

    private static string Call(ToolCall call, string result)
    {
        var arguments = string.Join(", ", call.Arguments.Select(a => $"[\"{a.Name}\"] = {a.Value}"));
        return $$"""
            try
            {
                var {{result}} = await client.CallToolAsync("{{call.Tool}}", new Dictionary<string, object?> { {{arguments}} });
                Trace.Write("{{result}}", {{result}}.IsError, {{result}}.Content.Count);
            {{string.Join("\n", Read(call.Reading, result).Split('\n').Select(line => "    " + line))}}
            }
            catch (McpException exception)
            {
                Trace.Write("failed"{{(call.ReadsCode ? ", exception.ErrorCode" : ", exception.Message.Length > 0")}});
            }

            """;
    }

    private static string Read(Reading reading, string result) => reading switch
    {
        Reading.If => $$"""
            foreach (var content in {{result}}.Content)
            {
                if (content.Type == "text")
                {
                    Trace.Write("text", content.Text);
                }
                else if (content.Type == "audio")
                {
                    Trace.Write(content.Type, content.MimeType, content.Data);
                }
            }
            """,
        Reading.Switch => $$"""
            foreach (var content in {{result}}.Content)
            {
                switch (content.Type)
                {
                    case "text":
                        Trace.Write("text", content.Text);
                        break;
                    case "image":
                        Trace.Write("image", content.MimeType, Convert.FromBase64String(content.Data!).Length);
                        break;
                    case "resource":
                        Trace.Write("resource", content.Resource?.Uri, (content.Resource as TextResourceContents)?.Text);
                        break;
                }
            }
            """,
        Reading.Query => $"Trace.Write(\"texts\", string.Join(\"/\", {result}.Content.Where(c => c.Type == \"text\").Select(c => c.Text)));",
        Reading.First => $"Trace.Write(\"first\", {result}.Content.FirstOrDefault(c => c.Type == \"text\")?.Text);",
        _ => $"Trace.Write(\"first\", {result}.Content.Count == 0 ? null : {result}.Content[0].Text);",
    };
}
