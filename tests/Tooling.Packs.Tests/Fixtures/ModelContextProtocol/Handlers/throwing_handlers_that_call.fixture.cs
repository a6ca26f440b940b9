// expect: MCPM1007 x4, MCPM3001 x2, MCPM3012
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

sealed class Tools
{
    public CallToolResponse Execute(string? name) => name is null ? throw new McpException("No name") : Run(name);

    public CallToolResponse Safe(string? name)
    {
        try
        {
            return Execute(name);
        }
        catch (McpException)
        {
            return new CallToolResponse { IsError = true };
        }
    }

    private static CallToolResponse Run(string name) => new();
}

static class Setup
{
    static readonly Tools Known = new();

    static McpServerOptions Options() => new()
    {
        Capabilities = new() { Tools = new() { CallToolHandler = (request, token) => new(Known.Execute(request.Params?.Name)) } },
    };

    static McpServerOptions Caught() => new()
    {
        Capabilities = new() { Tools = new() { CallToolHandler = (request, token) => new(Known.Safe(request.Params?.Name)) } },
    };
}
-----
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

sealed class Tools
{
    public CallToolResult Execute(string? name) => name is null ? throw new McpException("No name") : Run(name);

    public CallToolResult Safe(string? name)
    {
        try
        {
            return Execute(name);
        }
        catch (McpException)
        {
            return new CallToolResult { IsError = true };
        }
    }

    private static CallToolResult Run(string name) => new();
}

static class Setup
{
    static readonly Tools Known = new();

    static McpServerOptions Options() => new()
    {
        Handlers = new() { CallToolHandler = (request, token) => new(Known.Execute(request.Params?.Name)) },
    };

    static McpServerOptions Caught() => new()
    {
        Handlers = new() { CallToolHandler = (request, token) => new(Known.Safe(request.Params?.Name)) },
    };
}
