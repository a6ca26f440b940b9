using ModelContextProtocol.Server;

[McpServerResourceType]
public sealed class Resources
{
    [McpServerResource(UriTemplate = "docs://{id}", Name = "doc", MimeType = "text/markdown")]
    public static string Document(string id) => id;

    public static string NoResource() => "";
}
