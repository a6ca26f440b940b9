using Tooling.Generated.Tests.CommandLine;

namespace Tooling.Generated.Tests.McpServers;

/// <summary>Writes a program with a server and a client, joined by two pipes.</summary>
internal static class ServerWriter
{
    private const string Usings = """
        using System.ComponentModel;
        using System.Globalization;
        using System.IO.Pipelines;
        using ModelContextProtocol;
        using ModelContextProtocol.Client;
        using ModelContextProtocol.Protocol;
        using ModelContextProtocol.Server;


        """;

    /// <summary>Writes a program.</summary>
    /// <param name="server">The server.</param>
    /// <returns>Its one file.</returns>
    public static string Write(GeneratedServer server) => Usings + $$"""
        {{Options(server)}}

        var toServer = new Pipe();
        var toClient = new Pipe();
        using var stop = new CancellationTokenSource();
        await using IMcpServer server = McpServerFactory.Create(new StreamServerTransport(toServer.Reader.AsStream(), toClient.Writer.AsStream()), options);
        var running = server.RunAsync(stop.Token);
        await using (IMcpClient client = await McpClientFactory.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream())))
        {
        {{ClientWriter.Statements(server)}}
        }

        await stop.CancelAsync();

        [McpServerToolType]
        internal static class Tools
        {
        {{string.Join("\n\n", server.Tools.Where(t => !t.IsHandled).Select(ToolWriter.Method))}}
        }

        """;

    private static string Options(GeneratedServer server)
    {
        var info = server.HasInfo ? "ServerInfo = new Implementation { Name = \"Generated\", Version = \"1.0\" }" : null;
        var instructions = server.HasInstructions ? "ServerInstructions = \"Be kind\"" : null;
        var capabilities = string.Join("\n", new[] { Tools(server), Prompts(server), Resources(server) }.Where(c => c.Length > 0));
        var all = new[] { info, instructions, $"Capabilities = new ServerCapabilities\n{{\n{capabilities}\n}}" }.Where(o => o is not null);
        return server.HasStatements
            ? string.Join("\n", all.Select(o => $"options.{o};").Prepend("var options = new McpServerOptions();"))
            : $"McpServerOptions options = new()\n{{\n{string.Concat(all.Select(o => o + ",\n"))}}};";
    }

    private static string Tools(GeneratedServer server)
    {
        var methods = server.Tools.Where(t => !t.IsHandled).Select(t => $"McpServerTool.Create(typeof(Tools).GetMethod(\"{HandlerWriter.Capitalized(t.Name)}\")!)").ToList();
        var handled = server.Tools.Where(t => t.IsHandled).ToList();
        var isAsync = handled.Any(t => t.IsAsync);
        var handlers = handled.Count == 0 ? string.Empty : $$"""
            ListToolsHandler = (request, cancellationToken) => ValueTask.FromResult(new ListToolsResult { Tools = [{{string.Join(", ", handled.Select(ToolWriter.Listed))}}] }),
            CallToolHandler = async (request, cancellationToken) =>
            {
                await Task.Yield();
            {{string.Join("\n", handled.Select(ToolWriter.Case))}}
                throw new McpException("Unknown tool");
            },
            """;
        return $"Tools = new ToolsCapability\n{{\n{(methods.Count == 0 ? string.Empty : $"ToolCollection = [{string.Join(", ", methods)}],\n")}{handlers}\n}},";
    }

    private static string Prompts(GeneratedServer server) => server.Prompts.IsEmpty ? string.Empty : $$"""
        Prompts = new PromptsCapability
        {
            ListPromptsHandler = (request, cancellationToken) => new ValueTask<ListPromptsResult>(new ListPromptsResult { Prompts = [{{string.Join(", ", server.Prompts.Select((_, i) => $"new Prompt {{ Name = \"prompt{i}\" }}"))}}] }),
            GetPromptHandler = (request, cancellationToken) => new ValueTask<GetPromptResult>(request.Params?.Name switch
            {
        {{string.Concat(server.Prompts.Select((kind, i) => $"        \"prompt{i}\" => new GetPromptResult {{ Messages = [new PromptMessage {{ Role = Role.User, Content = {ToolWriter.Content(kind)} }}] }},\n"))}}        _ => throw new McpException("Unknown prompt"),
            }),
        },
        """;

    private static string Resources(GeneratedServer server) => server.Resources == 0 ? string.Empty : """
        Resources = new ResourcesCapability
        {
            ListResourcesHandler = (request, cancellationToken) => ValueTask.FromResult(new ListResourcesResult()),
            ReadResourceHandler = (request, cancellationToken) => ValueTask.FromResult(new ReadResourceResult
            {
                Contents =
                [
                    request.Params!.Uri!.EndsWith('0')
                        ? new TextResourceContents { Uri = request.Params.Uri, MimeType = "text/plain", Text = "contents" }
                        : new BlobResourceContents { Uri = request.Params.Uri, MimeType = "application/octet-stream", Blob = Convert.ToBase64String(new byte[] { 4, 5 }) },
                ],
            }),
        },
        """;
}
