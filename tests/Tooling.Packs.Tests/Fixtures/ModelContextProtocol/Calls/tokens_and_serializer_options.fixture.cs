// expect: MCPM1002 x2, MCPM1005 x29, MCPM1020 x10, MCPM3009 x6
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

public class Calls(IMcpClient client, IMcpServer server, JsonSerializerOptions json)
{
    public async Task ClientAsync(IDictionary<string, object?> values, CancellationToken token)
    {
        var arguments = values.ToDictionary(v => v.Key, v => v.Value);
        await client.ListToolsAsync(null, token);
        await client.ListToolsAsync(json);
        await client.ListToolsAsync(serializerOptions: json, cancellationToken: token);
        await client.ListToolsAsync(cancellationToken: token);
        await client.ListPromptsAsync(token).ConfigureAwait(false);
        await client.ListResourcesAsync(
            token);
        await client.ListResourceTemplatesAsync(cancellationToken: token);
        await client.CallToolAsync("add", arguments, null, null, token);
        await client.CallToolAsync("add", arguments, null, json /* ours */, token);
        await client.CallToolAsync("add", arguments, cancellationToken: token);
        await client.GetPromptAsync("greet", arguments, json, token);
        await client.ReadResourceAsync("test://a", token);
        await client.ReadResourceAsync(new Uri("test://a"), token);
        await client.ReadResourceAsync("test://{id}", arguments, token);
        await client.SubscribeToResourceAsync("test://a", token);
        await client.UnsubscribeFromResourceAsync(uri: "test://a", token);
        await client.CompleteAsync(null!, "name", "va", token);
        await client.SetLoggingLevel(LoggingLevel.Debug, token);
        await client.SetLoggingLevel(LogLevel.Warning);
        await client.PingAsync(token);
        await Task.WhenAll(client.PingAsync(token), client.PingAsync());
        Task ping = client.PingAsync();
        await ping;
        var prompt = (await client.ListPromptsAsync())[0];
        await prompt.GetAsync(arguments!, null, token);
        await prompt.GetAsync(arguments!, cancellationToken: token);
        await (await client.ListResourcesAsync())[0].ReadAsync(token);
        await (await client.ListResourceTemplatesAsync())[0].ReadAsync(arguments, token);
        await (await client.ListToolsAsync())[0].CallAsync(arguments, null, json, token);
    }

    public async Task ServerAsync(ChatMessage[] messages, ChatOptions options, CancellationToken token)
    {
        await server.SampleAsync(messages, options, token);
        await server.SampleAsync(messages, options: options, cancellationToken: token);
        await server.SampleAsync(messages);
        await server.RequestRootsAsync(request: new ListRootsRequestParams(), token);
        await server.ElicitAsync(new() { Message = "Name?" }, token);
        await server.NotifyProgressAsync(new ProgressToken("a"), new() { Progress = 1 }, token);
        await server.SendNotificationAsync("ping", token);
        await server.SendNotificationAsync("ping", 1, json, token);
        await server.SendRequestAsync<int, int>("method", 1, json, cancellationToken: token);
        using var provider = server.AsClientLoggerProvider();
        using var chat = server.AsSamplingChatClient();
    }

    public Task PingAsync() => client.PingAsync();
}
-----
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

public class Calls(McpClient client, McpServer server, JsonSerializerOptions json)
{
    public async Task ClientAsync(IDictionary<string, object?> values, CancellationToken token)
    {
        var arguments = values.ToDictionary(v => v.Key, v => v.Value);
        await client.ListToolsAsync(cancellationToken: token);
        await client.ListToolsAsync(new RequestOptions { JsonSerializerOptions = json });
        await client.ListToolsAsync(options: new RequestOptions { JsonSerializerOptions = json }, cancellationToken: token);
        await client.ListToolsAsync(cancellationToken: token);
        await client.ListPromptsAsync(cancellationToken: token).ConfigureAwait(false);
        await client.ListResourcesAsync(
            cancellationToken: token);
        await client.ListResourceTemplatesAsync(cancellationToken: token);
        await client.CallToolAsync("add", arguments, null, cancellationToken: token);
        await client.CallToolAsync("add", arguments, null, new RequestOptions { JsonSerializerOptions = json } /* ours */, token);
        await client.CallToolAsync("add", arguments, cancellationToken: token);
        await client.GetPromptAsync("greet", arguments, new RequestOptions { JsonSerializerOptions = json }, token);
        await client.ReadResourceAsync("test://a", cancellationToken: token);
        await client.ReadResourceAsync(new Uri("test://a"), cancellationToken: token);
        await client.ReadResourceAsync("test://{id}", arguments, cancellationToken: token);
        await client.SubscribeToResourceAsync("test://a", cancellationToken: token);
        await client.UnsubscribeFromResourceAsync(uri: "test://a", cancellationToken: token);
        await client.CompleteAsync(null!, "name", "va", cancellationToken: token);
        await client.SetLoggingLevelAsync(LoggingLevel.Debug, cancellationToken: token);
        await client.SetLoggingLevelAsync(LogLevel.Warning);
        await client.PingAsync(cancellationToken: token);
        await Task.WhenAll(client.PingAsync(cancellationToken: token).AsTask(), client.PingAsync().AsTask());
        Task ping = client.PingAsync().AsTask();
        await ping;
        var prompt = (await client.ListPromptsAsync())[0];
        await prompt.GetAsync(arguments!, cancellationToken: token);
        await prompt.GetAsync(arguments!, cancellationToken: token);
        await (await client.ListResourcesAsync())[0].ReadAsync(cancellationToken: token);
        await (await client.ListResourceTemplatesAsync())[0].ReadAsync(arguments, cancellationToken: token);
        await (await client.ListToolsAsync())[0].CallAsync(arguments, null, new RequestOptions { JsonSerializerOptions = json }, token);
    }

    public async Task ServerAsync(ChatMessage[] messages, ChatOptions options, CancellationToken token)
    {
        await server.SampleAsync(messages, options, cancellationToken: token);
        await server.SampleAsync(messages, chatOptions: options, cancellationToken: token);
        await server.SampleAsync(messages);
        await server.RequestRootsAsync(requestParams: new ListRootsRequestParams(), token);
        await server.ElicitAsync(new() { Message = "Name?" }, token);
        await server.NotifyProgressAsync(new ProgressToken("a"), new() { Progress = 1 }, cancellationToken: token);
        await server.SendNotificationAsync("ping", token);
        await server.SendNotificationAsync("ping", 1, json, token);
        await server.SendRequestAsync<int, int>("method", 1, json, cancellationToken: token);
        using var provider = server.AsClientLoggerProvider();
        using var chat = server.AsSamplingChatClient();
    }

    public Task PingAsync() => client.PingAsync().AsTask();
}
