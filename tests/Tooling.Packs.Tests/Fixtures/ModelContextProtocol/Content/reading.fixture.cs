// expect: MCPM1002 x2, MCPM1007 x4, MCPM2002 x4, MCPM2003 x25, MCPM2004 x8
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public static class Reading
{
    public static string? First(CallToolResponse result) => result.Content[0].Text;

    public static int Length(CallToolResponse result) => result.Content.First().Text!.Length;

    public static string? Maybe(CallToolResponse? result) => result?.Content?.FirstOrDefault()?.Text;

    public static string? Chain(CallToolResponse? result) => result?.Content[0].Text?.Trim();

    public static string? Conditional(Content c) => c.Type == "text" ? c.Text : c.MimeType;

    public static string? Switch(Content c) => c.Type switch
    {
        "text" => c.Text,
        "image" => $"{c.MimeType}: {c.Data}",
        "resource" when c.Resource is TextResourceContents text => text.Text,
        _ => null,
    };

    public static void Statement(Content c)
    {
        switch (c.Type)
        {
            case "text":
                Console.WriteLine(c.Text);
                break;
            case "audio":
                var bytes = Convert.FromBase64String(c.Data!);
                Console.WriteLine(c.MimeType + bytes.Length);
                break;
        }
    }

    public static IEnumerable<string> Texts(IEnumerable<Content> contents)
    {
        foreach (var c in contents)
        {
            if (c.Type != "text" || c.Text is null)
            {
                continue;
            }

            yield return c.Text;
        }
    }

    public static IEnumerable<string?> Query(IEnumerable<Content> contents) => from c in contents where c.Type == "text" select c.Text;

    public static string? Filtered(IEnumerable<Content> contents)
    {
        var texts = contents.Where(c => c.Type == "text" && c.Text!.Length > 3).OrderBy(c => c.Text).ToList();
        foreach (var text in texts)
        {
            Console.WriteLine(text.Text);
        }

        var last = contents.LastOrDefault(c => c.Type is "text");
        return texts[0].Text + last?.Text + contents.Single(c => "image" == c.Type).MimeType;
    }

    public static bool Pattern(object o, Content c) =>
        c is { Type: "text", Text: var text } && text is not null || c is { Text: "x" } || o is Content { Type: "image", MimeType: { } mime } && mime.Length > 0;

    public static async Task<string?> AwaitedAsync(IMcpClient client) => (await client.CallToolAsync("a")).Content.Single(c => c.Type == "text").Text;

    public static async Task<string?> NotKnownAsync(IMcpClient client) => (await client.CallToolAsync("a")).Content[0].Text + (await client.CallToolAsync("b")).Content.First().Text ?? "none";

    public static string Aliased(Content content)
    {
        var copy = content;
        return $"{copy.Text}" + (copy.Text ?? "") + (copy.Text == null);
    }
}
-----
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public static class Reading
{
    public static string? First(CallToolResult result) => (result.Content[0] as TextContentBlock)?.Text;

    public static int Length(CallToolResult result) => ((TextContentBlock)result.Content.First()).Text!.Length;

    public static string? Maybe(CallToolResult? result) => (result?.Content?.FirstOrDefault() as TextContentBlock)?.Text;

    public static string? Chain(CallToolResult? result) => (result?.Content[0] as TextContentBlock)?.Text?.Trim();

    public static string? Conditional(ContentBlock c) => c.Type == "text" ? ((TextContentBlock)c).Text : (c switch { ImageContentBlock image => image.MimeType, AudioContentBlock audio => audio.MimeType, _ => null });

    public static string? Switch(ContentBlock c) => c.Type switch
    {
        "text" => ((TextContentBlock)c).Text,
        "image" => $"{((ImageContentBlock)c).MimeType}: {System.Text.Encoding.UTF8.GetString(((ImageContentBlock)c).Data.Span)}",
        "resource" when ((EmbeddedResourceBlock)c).Resource is TextResourceContents text => text.Text,
        _ => null,
    };

    public static void Statement(ContentBlock c)
    {
        switch (c.Type)
        {
            case "text":
                Console.WriteLine(((TextContentBlock)c).Text);
                break;
            case "audio":
                var bytes = ((AudioContentBlock)c).DecodedData.ToArray();
                Console.WriteLine(((AudioContentBlock)c).MimeType + bytes.Length);
                break;
        }
    }

    public static IEnumerable<string> Texts(IEnumerable<ContentBlock> contents)
    {
        foreach (var c in contents)
        {
            if (c.Type != "text" || ((TextContentBlock)c).Text is null)
            {
                continue;
            }

            yield return ((TextContentBlock)c).Text;
        }
    }

    public static IEnumerable<string?> Query(IEnumerable<ContentBlock> contents) => from c in contents where c.Type == "text" select ((TextContentBlock)c).Text;

    public static string? Filtered(IEnumerable<ContentBlock> contents)
    {
        var texts = contents.OfType<TextContentBlock>().Where(c => c.Text!.Length > 3).OrderBy(c => c.Text).ToList();
        foreach (var text in texts)
        {
            Console.WriteLine(text.Text);
        }

        var last = contents.OfType<TextContentBlock>().LastOrDefault();
        return texts[0].Text + last?.Text + contents.OfType<ImageContentBlock>().Single().MimeType;
    }

    public static bool Pattern(object o, ContentBlock c) =>
        c is TextContentBlock { Text: var text } && text is not null || c is TextContentBlock { Text: "x" } || o is ImageContentBlock { MimeType: { } mime } && mime.Length > 0;

    public static async Task<string?> AwaitedAsync(McpClient client) => (await client.CallToolAsync("a")).Content.OfType<TextContentBlock>().Single().Text;

    public static async Task<string?> NotKnownAsync(McpClient client) => ((await client.CallToolAsync("a")).Content[0] as TextContentBlock)?.Text + ((await client.CallToolAsync("b")).Content.First() as TextContentBlock)?.Text ?? "none";

    public static string Aliased(ContentBlock content)
    {
        var copy = content;
        return $"{(copy as TextContentBlock)?.Text}" + ((copy as TextContentBlock)?.Text ?? "") + ((copy as TextContentBlock)?.Text == null);
    }
}
