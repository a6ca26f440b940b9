using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Tooling.Behaviour.McpServers;

/// <summary>Asks an MCP server over standard input and output what it offers, and calls all of it.</summary>
/// <remarks>Only what a server's author decides has to be alike: what the library adds to each result, such as how long it may be cached, is left out.</remarks>
internal sealed class McpServerRecord
{
    private readonly McpClient _client;
    private readonly Func<string, string> _comparable;
    private readonly CancellationToken _cancellationToken;
    private readonly BehaviourRecord _record = new();

    private McpServerRecord(McpClient client, Func<string, string> comparable, CancellationToken cancellationToken)
    {
        _client = client;
        _comparable = comparable;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Asks a build.</summary>
    /// <param name="runner">Says how it is run.</param>
    /// <param name="build">The build.</param>
    /// <param name="calls">Calls to make as well: a tool and the JSON of its arguments.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<BehaviourRecord> OfAsync(BuildRunner runner, ProgramBuild build, IReadOnlyList<string> calls, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(runner.Timeout);
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = build.FileName,
            Arguments = [.. build.ArgumentsFor([])],
            WorkingDirectory = runner.Directory,
            EnvironmentVariables = BuildRunner.Environment.ToDictionary(),
        });
        var client = await McpClient.CreateAsync(transport, cancellationToken: limit.Token).ConfigureAwait(false);
        await using (client.ConfigureAwait(false))
        {
            var record = new McpServerRecord(client, text => runner.Comparable(build, text), limit.Token);
            await record.AddAllAsync(calls).ConfigureAwait(false);
            return record._record;
        }
    }

    private async Task AddAllAsync(IReadOnlyList<string> calls)
    {
        _record.Add("instructions", _client.ServerInstructions ?? "");
        await AddToolsAsync().ConfigureAwait(false);
        await AddPromptsAsync().ConfigureAwait(false);
        await AddResourcesAsync().ConfigureAwait(false);
        foreach (var call in calls)
        {
            var words = call.Split(' ', 2);
            await AddCallAsync(words[0], JsonNode.Parse(words.ElementAtOrDefault(1) ?? "{}")!.AsObject()).ConfigureAwait(false);
        }
    }

    private async Task AddToolsAsync()
    {
        if (_client.ServerCapabilities.Tools is null)
        {
            return;
        }

        foreach (var tool in await _client.ListToolsAsync(cancellationToken: _cancellationToken).ConfigureAwait(false))
        {
            _record.Add($"tool {tool.Name}", Json(WithoutRepetitions(tool.ProtocolTool)));
            await AddCallAsync(tool.Name, []).ConfigureAwait(false);
            await AddCallAsync(tool.Name, SampleArguments.Of(tool.JsonSchema, all: false)).ConfigureAwait(false);
            await AddCallAsync(tool.Name, SampleArguments.Of(tool.JsonSchema, all: true)).ConfigureAwait(false);
        }

        await AddCallAsync("no-such-tool", []).ConfigureAwait(false);
    }

    private async Task AddPromptsAsync()
    {
        if (_client.ServerCapabilities.Prompts is null)
        {
            return;
        }

        foreach (var prompt in await _client.ListPromptsAsync(cancellationToken: _cancellationToken).ConfigureAwait(false))
        {
            _record.Add($"prompt {prompt.Name}", Json(prompt.ProtocolPrompt));
            var arguments = (prompt.ProtocolPrompt.Arguments ?? []).ToDictionary(argument => argument.Name, _ => (object?)"text");
            await AddAnswerAsync($"get prompt {prompt.Name}", async () =>
            {
                var result = await _client.GetPromptAsync(prompt.Name, arguments, cancellationToken: _cancellationToken).ConfigureAwait(false);
                return new { result.Description, result.Messages };
            }).ConfigureAwait(false);
        }
    }

    private async Task AddResourcesAsync()
    {
        if (_client.ServerCapabilities.Resources is null)
        {
            return;
        }

        foreach (var template in await _client.ListResourceTemplatesAsync(cancellationToken: _cancellationToken).ConfigureAwait(false))
        {
            _record.Add($"resource template {template.UriTemplate}", Json(template.ProtocolResourceTemplate));
        }

        foreach (var resource in await _client.ListResourcesAsync(cancellationToken: _cancellationToken).ConfigureAwait(false))
        {
            _record.Add($"resource {resource.Uri}", Json(resource.ProtocolResource));
            await AddAnswerAsync($"read resource {resource.Uri}", async () => (await _client.ReadResourceAsync(resource.Uri, cancellationToken: _cancellationToken).ConfigureAwait(false)).Contents).ConfigureAwait(false);
        }
    }

    private Task AddCallAsync(string tool, JsonObject arguments) => AddAnswerAsync(
        $"call {tool} {arguments.ToJsonString()}",
        async () =>
        {
            var values = arguments.ToDictionary(argument => argument.Key, argument => (object?)argument.Value);
            var result = await _client.CallToolAsync(tool, values, cancellationToken: _cancellationToken).ConfigureAwait(false);
            return new { IsError = result.IsError == true, result.Content, result.StructuredContent };
        });

    private async Task AddAnswerAsync(string question, Func<Task<object>> ask)
    {
        try
        {
            _record.Add(question, Json(await ask().ConfigureAwait(false)));
        }
        catch (McpProtocolException error)
        {
            _record.Add(question, _comparable($"{error.ErrorCode}: {error.Message}"));
        }
    }

    /// <summary>The previews repeated a tool's name and description in the schema of its input.</summary>
    private static JsonNode WithoutRepetitions(Tool tool)
    {
        var json = JsonSerializer.SerializeToNode(tool, McpJsonUtilities.DefaultOptions)!;
        var schema = json["inputSchema"]!.AsObject();
        schema.Remove("title");
        schema.Remove("description");
        return json;
    }

    private string Json(object value) => _comparable(Sorted(JsonSerializer.SerializeToNode(value, value.GetType(), McpJsonUtilities.DefaultOptions))?.ToJsonString() ?? "null");

    /// <summary>The same JSON, with the members of objects in ordinal order.</summary>
    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
