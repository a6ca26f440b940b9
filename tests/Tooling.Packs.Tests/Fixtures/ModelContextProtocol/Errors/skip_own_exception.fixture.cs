namespace Mine;

public enum McpErrorCode { InvalidParams }

public class McpException(string message, McpErrorCode errorCode) : Exception(message)
{
    public McpErrorCode ErrorCode { get; } = errorCode;
}

public static class Use
{
    public static McpErrorCode Run()
    {
        try
        {
            throw new McpException("a", McpErrorCode.InvalidParams);
        }
        catch (McpException e)
        {
            return e.ErrorCode;
        }
    }
}
