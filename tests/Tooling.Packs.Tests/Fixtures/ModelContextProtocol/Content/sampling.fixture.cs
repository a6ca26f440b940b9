// expect: MCPM1002, MCPM1012, MCPM1016 x2, MCPM2001 x3, MCPM2003 x2, MCPM2006 x5
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Sampling
{
    public static async Task<string?> AskAsync(IMcpServer server, string question, int? limit, CancellationToken token)
    {
        var parameters = new CreateMessageRequestParams
        {
            Messages =
            [
                new SamplingMessage
                {
                    Role = Role.User,
                    Content = new Content { Type = "text", Text = question },
                }
            ],
            SystemPrompt = "You are a helpful test server.",
            MaxTokens = limit,
        };
        var result = await server.SampleAsync(parameters, token);
        return result.Content.Text;
    }

    public static CreateMessageRequestParams Short(string question) => new()
    {
        Messages = [new() { Role = Role.User, Content = new() { Text = question } }]
    };

    public static ValueTask<CreateMessageResult> Answer(CreateMessageRequestParams? request)
    {
        var last = request?.Messages.LastOrDefault();
        return new(new CreateMessageResult
        {
            Content = new() { Type = "text", Text = last?.Content.Text ?? "nothing" },
            Model = "test",
            Role = Role.Assistant,
            StopReason = request!.MaxTokens > 10 ? "endTurn" : (request.MaxTokens ?? 5).ToString(),
        });
    }
}
-----
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

public static class Sampling
{
    public static async Task<string?> AskAsync(McpServer server, string question, int? limit, CancellationToken token)
    {
        var parameters = new CreateMessageRequestParams
        {
            Messages =
            [
                new SamplingMessage
                {
                    Role = Role.User,
                    Content = [new TextContentBlock { Text = question }],
                }
            ],
            SystemPrompt = "You are a helpful test server.",
            MaxTokens = limit ?? 1000,
        };
        var result = await server.SampleAsync(parameters, token);
        return (result.Content[0] as TextContentBlock)?.Text;
    }

    public static CreateMessageRequestParams Short(string question) => new()
    {
        Messages = [new() { Role = Role.User, Content = [new TextContentBlock { Text = question }] }],
        MaxTokens = 1000
    };

    public static ValueTask<CreateMessageResult> Answer(CreateMessageRequestParams? request)
    {
        var last = request?.Messages.LastOrDefault();
        return new(new CreateMessageResult
        {
            Content = [new TextContentBlock { Text = (last?.Content[0] as TextContentBlock)?.Text ?? "nothing" }],
            Model = "test",
            Role = Role.Assistant,
            StopReason = request!.MaxTokens > 10 ? "endTurn" : (request.MaxTokens).ToString(),
        });
    }
}
