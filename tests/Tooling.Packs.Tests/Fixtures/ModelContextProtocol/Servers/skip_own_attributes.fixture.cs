namespace Mine;

[AttributeUsage(AttributeTargets.Method)]
public sealed class McpServerToolAttribute : Attribute
{
}

public static class Tools
{
    [McpServerTool]
    public static string[] GetAlerts() => [];
}
