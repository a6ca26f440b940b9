// expect: MCPM1007 x4, MCPM1010 x4, MCPM3001
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Handlers
{
    public McpServerOptions Options() => new()
    {
        ServerInfo = new() { Name = "helpers", Version = "1.0" },
        Capabilities = new() { Tools = new() { CallToolHandler = CallAsync } },
    };

    private ValueTask<CallToolResponse> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken token)
    {
        Check(request.Params?.Name);
        return new(Answer());

        CallToolResponse Answer() => request.Params?.Arguments is { } given ? Of(given.Count) : throw new McpException("No arguments");
    }

    private static CallToolResponse Of(int count)
    {
        Check("count");
        return count > 0 ? new CallToolResponse() : throw new McpException("None");
    }

    private static void Check(string? name)
    {
        if (name is null)
        {
            throw new McpException("No name");
        }
    }

    private static void Shared(string? name)
    {
        if (name is null)
        {
            throw new McpException("No name");
        }
    }

    public static void Other() => Shared("a");

    private static void Uncalled() => throw new McpException("Never");

    public static void Open() => throw new McpException("Anybody may call it");
}

[McpServerToolType]
public static class Tools
{
    [McpServerTool(Name = "greet")]
    public static string Greet(string name) => "Hello, " + Named(name);

    private static string Named(string name) => name.Length > 0 ? name : throw new McpException("No name", McpErrorCode.InvalidParams);
}
-----
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public sealed class Handlers
{
    public McpServerOptions Options() => new()
    {
        ServerInfo = new() { Name = "helpers", Version = "1.0" },
        Handlers = new() { CallToolHandler = CallAsync },
    };

    private ValueTask<CallToolResult> CallAsync(RequestContext<CallToolRequestParams> request, CancellationToken token)
    {
        Check(request.Params?.Name);
        return new(Answer());

        CallToolResult Answer() => request.Params?.Arguments is { } given ? Of(given.Count) : throw new McpProtocolException("No arguments", McpErrorCode.InternalError);
    }

    private static CallToolResult Of(int count)
    {
        Check("count");
        return count > 0 ? new CallToolResult() : throw new McpProtocolException("None", McpErrorCode.InternalError);
    }

    private static void Check(string? name)
    {
        if (name is null)
        {
            throw new McpProtocolException("No name", McpErrorCode.InternalError);
        }
    }

    private static void Shared(string? name)
    {
        if (name is null)
        {
            throw new McpException("No name");
        }
    }

    public static void Other() => Shared("a");

    private static void Uncalled() => throw new McpException("Never");

    public static void Open() => throw new McpException("Anybody may call it");
}

[McpServerToolType]
public static class Tools
{
    [McpServerTool(Name = "greet")]
    public static string Greet(string name) => "Hello, " + Named(name);

    private static string Named(string name) => name.Length > 0 ? name : throw new McpException("No name");
}
