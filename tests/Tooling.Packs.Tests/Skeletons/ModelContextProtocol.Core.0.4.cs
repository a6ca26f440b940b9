// The packages between 0.2 and 1.0 are not in every registry: what rules ask for of 0.3 and 0.4, where they differ from 0.2.
#nullable enable
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

[assembly: System.Reflection.AssemblyVersion("0.4.0.0")]

namespace ModelContextProtocol
{
    public interface IMcpEndpoint;

    public readonly struct ProgressToken;
}

namespace ModelContextProtocol.Authentication
{
    public sealed class ClientOAuthOptions;
}

namespace ModelContextProtocol.Protocol
{
    public abstract class ContentBlock
    {
        public string Type { get; set; } = "";
    }

    public sealed class TextContentBlock : ContentBlock
    {
        public required string Text { get; set; }
    }

    public sealed class ImageContentBlock : ContentBlock
    {
        public required string Data { get; set; }

        public required string MimeType { get; set; }
    }

    public sealed class AudioContentBlock : ContentBlock
    {
        public required string Data { get; set; }

        public required string MimeType { get; set; }
    }

    public sealed class ElicitResult
    {
        public string Action { get; set; } = "cancel";

        public IDictionary<string, JsonElement>? Content { get; set; }
    }

    public abstract class RequestParams
    {
        public JsonObject? Meta { get; set; }

        public ProgressToken? ProgressToken { get; set; }
    }

    public sealed class CallToolRequestParams : RequestParams
    {
        public required string Name { get; set; }
    }
}
