using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace McpServer;

/// <summary>The notes, as resources.</summary>
internal static class Notes
{
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string> { ["bread"] = "flour, water, salt", ["tea"] = "leaves, water" };

    public static ValueTask<ListResourcesResult> ListAsync(RequestContext<ListResourcesRequestParams> request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ListResourcesResult { Resources = [.. All.Keys.Select(name => new Resource { Name = name, Uri = $"note://{name}", MimeType = "text/plain" })] });

    public static ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken)
    {
        var uri = request.Params?.Uri ?? throw new McpException("Which note?", McpErrorCode.InvalidParams);
        return ValueTask.FromResult(new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, Text = All[uri["note://".Length..]] }] });
    }
}
