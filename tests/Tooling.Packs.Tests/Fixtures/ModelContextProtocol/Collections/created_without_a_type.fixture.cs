// expect: MCPM1004, MCPM1007, MCPM1015 x6, MCPM2001
using System;
using System.Collections.Generic;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

class Setup
{
    SseClientTransportOptions Headers(string token) => new()
    {
        Endpoint = new Uri("http://localhost:3001/sse"),
        AdditionalHeaders = new() { ["Authorization"] = $"Bearer {token}" }, // whose token
    };

    StdioClientTransportOptions Variables()
    {
        var options = new StdioClientTransportOptions { Command = "serve" };
        options.EnvironmentVariables = new(StringComparer.Ordinal) { { "LEVEL", "1" } };
        options.EnvironmentVariables ??= new();
        return options;
    }

    ListToolsResult Tools(Tool first) => new() { Tools = new() { first, new Tool { Name = "second" } } };

    ListPromptsResult Prompts() => new() { Prompts = (new()) };

    CallToolResponse Answer() => new()
    {
        Content = new() { new() { Type = "text", Text = "yes" } },
    };
}
-----
using System;
using System.Collections.Generic;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

class Setup
{
    HttpClientTransportOptions Headers(string token) => new()
    {
        Endpoint = new Uri("http://localhost:3001/sse"),
        AdditionalHeaders = new Dictionary<string, string>() { ["Authorization"] = $"Bearer {token}" }, // whose token
    };

    StdioClientTransportOptions Variables()
    {
        var options = new StdioClientTransportOptions { Command = "serve" };
        options.EnvironmentVariables = new Dictionary<string, string?>(StringComparer.Ordinal) { { "LEVEL", "1" } };
        options.EnvironmentVariables ??= new Dictionary<string, string?>();
        return options;
    }

    ListToolsResult Tools(Tool first) => new() { Tools = new List<Tool>() { first, new Tool { Name = "second" } } };

    ListPromptsResult Prompts() => new() { Prompts = (new List<Prompt>()) };

    CallToolResult Answer() => new()
    {
        Content = new List<ContentBlock>() { new TextContentBlock { Text = "yes" } },
    };
}
