// expect: MCPM1002, MCPM1033 x4
using System.Text.Json;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;

public sealed class Agent(IMcpClient client)
{
    public async Task<string?> AskAsync(string name, Dictionary<string, object?> arguments, CancellationToken token)
    {
        var tools = await client.ListToolsAsync(cancellationToken: token);
        var answer = await tools.First(t => t.Name == name).InvokeAsync(new AIFunctionArguments(arguments), token); // the whole result
        return answer?.ToString();
    }

    public static async Task<string?> FirstTextAsync(McpClientTool tool) =>
        await tool.InvokeAsync(new(new Dictionary<string, object?>())) is JsonElement element ? element.GetProperty("content")[0].GetProperty("text").GetString() : null;

    public static async Task AnswerAsync(IList<McpClientTool> tools, FunctionCallContent call, List<ChatMessage> messages)
    {
        var tool = tools.FirstOrDefault(t => t.Name == call.Name);
        messages.Add(new(ChatRole.Tool, [new FunctionResultContent(call.CallId, tool is null ? null : await tool.InvokeAsync(new(call.Arguments)))]));
        var task = tool?.InvokeAsync(new(call.Arguments));
        if (task is not null)
        {
            await task.Value;
        }
    }
}
-----
using System.Text.Json;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Client;

public sealed class Agent(McpClient client)
{
    public async Task<string?> AskAsync(string name, Dictionary<string, object?> arguments, CancellationToken token)
    {
        var tools = await client.ListToolsAsync(cancellationToken: token);
        var answer = await tools.First(t => t.Name == name).InvokeAsync(new AIFunctionArguments(arguments), token); // the whole result
        return answer?.ToString();
    }

    public static async Task<string?> FirstTextAsync(McpClientTool tool) =>
        await tool.InvokeAsync(new(new Dictionary<string, object?>())) is JsonElement element ? element.GetProperty("content")[0].GetProperty("text").GetString() : null;

    public static async Task AnswerAsync(IList<McpClientTool> tools, FunctionCallContent call, List<ChatMessage> messages)
    {
        var tool = tools.FirstOrDefault(t => t.Name == call.Name);
        messages.Add(new(ChatRole.Tool, [new FunctionResultContent(call.CallId, tool is null ? null : await tool.InvokeAsync(new(call.Arguments)))]));
        var task = tool?.InvokeAsync(new(call.Arguments));
        if (task is not null)
        {
            await task.Value;
        }
    }
}
