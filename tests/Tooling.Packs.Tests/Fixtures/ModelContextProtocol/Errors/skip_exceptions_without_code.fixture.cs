using ModelContextProtocol;

public static class Errors
{
    public static void Check(object? value)
    {
        if (value is null)
        {
            throw new McpException("Missing");
        }
    }

    public static bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (McpException e) when (e.InnerException is null)
        {
            return e.Message.Length == 0;
        }
    }
}
