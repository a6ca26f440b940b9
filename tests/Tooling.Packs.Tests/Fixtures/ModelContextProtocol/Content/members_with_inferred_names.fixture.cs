// expect: MCPM2003 x5, MCPM2004 x2
using System.Linq;
using ModelContextProtocol.Protocol;

public static class Names
{
    public static object Of(IEnumerable<Content> contents) => contents.Select(c => new { c.Type, c.Text, c.MimeType, Size = c.Data?.Length }).First().MimeType!;

    public static string? Of(Content content)
    {
        var named = (content.Text, content.MimeType);
        return named.MimeType;
    }
}
-----
using System.Linq;
using ModelContextProtocol.Protocol;

public static class Names
{
    public static object Of(IEnumerable<ContentBlock> contents) => contents.Select(c => new { c.Type, (c as TextContentBlock)?.Text, MimeType = c switch { ImageContentBlock image => image.MimeType, AudioContentBlock audio => audio.MimeType, _ => null }, Size = (c switch { ImageContentBlock image => System.Text.Encoding.UTF8.GetString(image.Data.Span), AudioContentBlock audio => System.Text.Encoding.UTF8.GetString(audio.Data.Span), _ => null })?.Length }).First().MimeType!;

    public static string? Of(ContentBlock content)
    {
        var named = ((content as TextContentBlock)?.Text, MimeType: content switch { ImageContentBlock image => image.MimeType, AudioContentBlock audio => audio.MimeType, _ => null });
        return named.MimeType;
    }
}
