// library: legacy-0.1
// expect: MCPM1031 x4
using ModelContextProtocol.Protocol;

public static class Resources
{
    public static ResourceContents Text(string uri) => new ResourceContents { Uri = uri, MimeType = "text/plain", Text = "Read me." };

    public static ResourceContents Bytes(string uri, byte[] bytes) => new() { Uri = uri, Blob = Convert.ToBase64String(bytes) };

    public static string? TextOf(ResourceContents contents, ResourceContents? other) => contents.Text ?? other?.Text;
}
-----
using ModelContextProtocol.Protocol;

public static class Resources
{
    public static ResourceContents Text(string uri) => new TextResourceContents { Uri = uri, MimeType = "text/plain", Text = "Read me." };

    public static ResourceContents Bytes(string uri, byte[] bytes) => new BlobResourceContents() { Uri = uri, Blob = System.Text.Encoding.UTF8.GetBytes(Convert.ToBase64String(bytes)) };

    public static string? TextOf(ResourceContents contents, ResourceContents? other) => (contents as TextResourceContents)?.Text ?? (other as TextResourceContents)?.Text;
}
