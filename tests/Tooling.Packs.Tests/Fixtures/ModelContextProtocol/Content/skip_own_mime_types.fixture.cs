using System.Net.Http;

namespace Mine;

public sealed record Content(string? MimeType, string? Data);

public static class Reading
{
    public static string? Of(Content content) => content.MimeType ?? content.Data;

    public static string? Of(HttpResponseMessage message) => message.Content.Headers.ContentType?.MediaType;
}
