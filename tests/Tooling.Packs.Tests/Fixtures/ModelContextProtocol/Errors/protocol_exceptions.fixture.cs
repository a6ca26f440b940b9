// expect: MCPM1002, MCPM1010 x8, MCPM3003 x2
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

[McpServerToolType]
public class Tools
{
    [McpServerTool]
    public static string Divide(int a, int b)
    {
        if (b == 0)
        {
            throw new McpException("Division by zero", McpErrorCode.InvalidParams);
        }

        return (a / b).ToString();
    }

    [McpServerPrompt]
    public static string Ask(string? topic) => topic ?? throw new McpException("No topic", McpErrorCode.InvalidParams);

    public static Exception Wrap(Exception inner) => new McpException("Failed", inner, McpErrorCode.InternalError);

    public static Exception Plain() => new McpException("Failed", new InvalidOperationException());

    public static McpException Short() => new("Failed", McpErrorCode.ParseError);

    public static async Task<bool> TryAsync(IMcpClient client)
    {
        try
        {
            await client.CallToolAsync("a");
            return true;
        }
        catch (McpException e) when (e.ErrorCode == McpErrorCode.InvalidParams)
        {
            return false;
        }
        catch (McpException e)
        {
            Console.WriteLine(e.ErrorCode);
            var code = e.ErrorCode;
            return code == McpErrorCode.MethodNotFound || e.ErrorCode is McpErrorCode.ParseError;
        }
    }
}
-----
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

[McpServerToolType]
public class Tools
{
    [McpServerTool(Name = "Divide")]
    public static string Divide(int a, int b)
    {
        if (b == 0)
        {
            throw new McpException("Division by zero");
        }

        return (a / b).ToString();
    }

    [McpServerPrompt(Name = "Ask")]
    public static string Ask(string? topic) => topic ?? throw new McpProtocolException("No topic", McpErrorCode.InvalidParams);

    public static Exception Wrap(Exception inner) => new McpProtocolException("Failed", inner, McpErrorCode.InternalError);

    public static Exception Plain() => new McpException("Failed", new InvalidOperationException());

    public static McpException Short() => new McpProtocolException("Failed", McpErrorCode.ParseError);

    public static async Task<bool> TryAsync(McpClient client)
    {
        try
        {
            await client.CallToolAsync("a");
            return true;
        }
        catch (McpProtocolException e) when (e.ErrorCode == McpErrorCode.InvalidParams)
        {
            return false;
        }
        catch (McpException e)
        {
            Console.WriteLine((e as McpProtocolException)?.ErrorCode ?? McpErrorCode.InternalError);
            var code = (e as McpProtocolException)?.ErrorCode ?? McpErrorCode.InternalError;
            return code == McpErrorCode.MethodNotFound || ((e as McpProtocolException)?.ErrorCode ?? McpErrorCode.InternalError) is McpErrorCode.ParseError;
        }
    }
}
