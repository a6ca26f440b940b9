using ModelContextProtocol.Protocol;

[AttributeUsage(AttributeTargets.All)]
public sealed class McpToolAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}

public sealed class McpToolTypeAttribute : Attribute;

public static class Own
{
    public static Own2 AddMcpServer(this Own2 own) => own;

    public static string Name(Implementation implementation) => implementation.Name;
}

public sealed class Own2
{
    public Own2 WithTools() => this.AddMcpServer();
}

[McpToolType]
public static class Clock
{
    [McpTool("get_time")]
    public static string GetTime() => "noon";
}
