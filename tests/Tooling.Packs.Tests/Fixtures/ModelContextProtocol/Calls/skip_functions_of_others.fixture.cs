using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;

public static class Functions
{
    public static async Task<object?> OwnAsync(AIFunction function) => await function.InvokeAsync(new AIFunctionArguments());

    public static async Task WarmUpAsync(McpClientTool tool) => await tool.InvokeAsync(new AIFunctionArguments());

    public static async Task<int> CountAsync(McpClientTool tool) => (await tool.CallAsync()).Content.Count;

    public static async Task<object?> OtherAsync(Handler handler) => await handler.InvokeAsync(new AIFunctionArguments());
}

public abstract class Handler
{
    public abstract ValueTask<object?> InvokeAsync(AIFunctionArguments arguments);
}
