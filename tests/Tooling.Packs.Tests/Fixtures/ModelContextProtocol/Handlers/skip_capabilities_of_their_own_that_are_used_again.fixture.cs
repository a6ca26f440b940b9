// manual: MCPM3001 x2
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Host
{
    public McpServerOptions Twice(bool hasPrompts)
    {
        var capabilities = new ServerCapabilities { Tools = new() { ListToolsHandler = ListAsync } };
        if (hasPrompts)
        {
            capabilities.Prompts = new() { ListChanged = true };
        }

        return new() { ServerInfo = new() { Name = "twice", Version = "1.0" }, Capabilities = capabilities };
    }

    public McpServerOptions Made(bool isEmpty)
    {
        var capabilities = new ServerCapabilities { Tools = new() { ListToolsHandler = isEmpty ? null : ListAsync } };
        return new() { ServerInfo = new() { Name = "made", Version = "1.0" }, Capabilities = capabilities };
    }

    private static ValueTask<ListToolsResult> ListAsync(RequestContext<ListToolsRequestParams> request, CancellationToken token) => new(new ListToolsResult());
}
