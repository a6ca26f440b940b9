// expect: MCPM1007 x3, MCPM2002, MCPM2003 x8, MCPM2004 x5
// manual: MCPM2003 x2
using ModelContextProtocol.Protocol;

public static class EitherKind
{
    public static string? MimeOf(Content content) => content.MimeType;

    public static string? DataOf(CallToolResponse? result) => result?.Content[0].Data;

    public static byte[] Decode(Content content) => Convert.FromBase64String(content.Data!);

    public static bool IsPng(Content image) => image.MimeType == "image/png" || image.MimeType?.StartsWith("image/") == true;

    public static string Show(IEnumerable<Content> contents) =>
        string.Join(", ", contents.Select(c => $"{c.MimeType}: {c.Data?.Length}"));

    // Only text can come here.
    public static string? Last(CallToolResponse result) => /* the last */ result.Content.LastOrDefault()?.MimeType;

    public static string? Wrong(CallToolResponse result) => result.Content.First(c => c.Type == "text").MimeType;

    public static int? Length(Content? content) => content?.MimeType?.Length;
}
-----
using ModelContextProtocol.Protocol;

public static class EitherKind
{
    public static string? MimeOf(ContentBlock content) => content switch { ImageContentBlock image => image.MimeType, AudioContentBlock audio => audio.MimeType, _ => null };

    public static string? DataOf(CallToolResult? result) => result?.Content[0] switch { ImageContentBlock image => System.Text.Encoding.UTF8.GetString(image.Data.Span), AudioContentBlock audio => System.Text.Encoding.UTF8.GetString(audio.Data.Span), _ => null };

    public static byte[] Decode(ContentBlock content) => Convert.FromBase64String((content switch { ImageContentBlock image => System.Text.Encoding.UTF8.GetString(image.Data.Span), AudioContentBlock audio => System.Text.Encoding.UTF8.GetString(audio.Data.Span), _ => null })!);

    public static bool IsPng(ContentBlock image) => (image switch { ImageContentBlock image2 => image2.MimeType, AudioContentBlock audio => audio.MimeType, _ => null }) == "image/png" || (image switch { ImageContentBlock image2 => image2.MimeType, AudioContentBlock audio => audio.MimeType, _ => null })?.StartsWith("image/") == true;

    public static string Show(IEnumerable<ContentBlock> contents) =>
        string.Join(", ", contents.Select(c => $"{(c switch { ImageContentBlock image => image.MimeType, AudioContentBlock audio => audio.MimeType, _ => null })}: {(c switch { ImageContentBlock image => System.Text.Encoding.UTF8.GetString(image.Data.Span), AudioContentBlock audio => System.Text.Encoding.UTF8.GetString(audio.Data.Span), _ => null })?.Length}"));

    // Only text can come here.
    public static string? Last(CallToolResult result) => /* the last */ result.Content.LastOrDefault() switch { ImageContentBlock image => image.MimeType, AudioContentBlock audio => audio.MimeType, _ => null };

    public static string? Wrong(CallToolResult result) => result.Content.OfType<TextContentBlock>().First().MimeType;

    public static int? Length(ContentBlock? content) => content?.MimeType?.Length;
}
