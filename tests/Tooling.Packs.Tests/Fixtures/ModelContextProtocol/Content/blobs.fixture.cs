// expect: MCPM2007 x4
using System.Text;
using ModelContextProtocol.Protocol;

public static class Blobs
{
    public static BlobResourceContents Create(byte[] bytes) => new() { Uri = "test://a", Blob = Convert.ToBase64String(bytes) };

    public static ResourceContents Literal() => new BlobResourceContents { Uri = "test://a", Blob = "aGk=", MimeType = "text/plain" };

    public static string Read(ResourceContents contents) => contents switch
    {
        TextResourceContents text => text.Text,
        BlobResourceContents blob => Encoding.UTF8.GetString(Convert.FromBase64String(blob.Blob)),
        _ => "",
    };

    public static string Base64(BlobResourceContents contents) => contents.Blob;
}
-----
using System.Text;
using ModelContextProtocol.Protocol;

public static class Blobs
{
    public static BlobResourceContents Create(byte[] bytes) => new() { Uri = "test://a", Blob = Encoding.UTF8.GetBytes(Convert.ToBase64String(bytes)) };

    public static ResourceContents Literal() => new BlobResourceContents { Uri = "test://a", Blob = "aGk="u8.ToArray(), MimeType = "text/plain" };

    public static string Read(ResourceContents contents) => contents switch
    {
        TextResourceContents text => text.Text,
        BlobResourceContents blob => Encoding.UTF8.GetString(blob.DecodedData.ToArray()),
        _ => "",
    };

    public static string Base64(BlobResourceContents contents) => Encoding.UTF8.GetString(contents.Blob.Span);
}
