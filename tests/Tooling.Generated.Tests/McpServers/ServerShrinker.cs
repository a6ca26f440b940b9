namespace Tooling.Generated.Tests.McpServers;

/// <summary>Makes a server smaller, one step at a time.</summary>
internal static class ServerShrinker
{
    /// <summary>Servers that are one step smaller.</summary>
    /// <param name="server">The server.</param>
    /// <returns>The servers.</returns>
    public static IEnumerable<GeneratedServer> Shrink(GeneratedServer server) =>
    [
        .. server.Tools.Select(tool => server with { Tools = server.Tools.Remove(tool), Calls = [.. server.Calls.Where(c => c.Tool != tool.Name)] }),
        .. server.Calls.Select(call => server with { Calls = server.Calls.Remove(call) }),
        .. server.Prompts.IsEmpty ? [] : new[] { server with { Prompts = [] } },
        .. server.Resources == 0 ? [] : new[] { server with { Resources = 0 } },
        .. server.HasInfo || server.HasInstructions ? new[] { server with { HasInfo = false, HasInstructions = false } } : [],
        .. server.HasStatements ? new[] { server with { HasStatements = false } } : [],
        .. server.Tools.SelectMany(tool => Tools(tool).Select(smaller => server with { Tools = server.Tools.Replace(tool, smaller) })),
    ];

    private static IEnumerable<GeneratedTool> Tools(GeneratedTool tool)
    {
        GeneratedTool[] smaller =
        [
            tool with { HasDescription = false, IsReadOnly = false },
            tool with { IsAsync = false },
            tool with { TakesServer = false },
            tool with { End = ToolEnd.Returns },
            tool with { Fails = false },
            .. tool.Contents.Length < 2 ? [] : new[] { tool with { Contents = tool.Contents.RemoveAt(0) } },
        ];
        return smaller.Where(t => t != tool);
    }
}
