// expect: MCPM2003, MCPM2004 x4
// manual: MCPM2001 x3, MCPM2003 x2
using ModelContextProtocol.Protocol;

public static class Unknown
{
    public static Content Of(string type, string text) => new Content { Type = type, Text = text };

    public static Content Later()
    {
        var content = new Content();
        content.Type = "text";
        content.Text = "later";
        return content;
    }

    public static Content NoType(string data) => new() { Type = "image", Data = data };

    public static string? DataOf(Content content) => content.Data;
}
-----
using ModelContextProtocol.Protocol;

public static class Unknown
{
    public static ContentBlock Of(string type, string text) => new Content { Type = type, Text = text };

    public static ContentBlock Later()
    {
        var content = new Content();
        content.Type = "text";
        content.Text = "later";
        return content;
    }

    public static ContentBlock NoType(string data) => new() { Type = "image", Data = data };

    public static string? DataOf(ContentBlock content) => content switch { ImageContentBlock image => System.Text.Encoding.UTF8.GetString(image.Data.Span), AudioContentBlock audio => System.Text.Encoding.UTF8.GetString(audio.Data.Span), _ => null };
}
