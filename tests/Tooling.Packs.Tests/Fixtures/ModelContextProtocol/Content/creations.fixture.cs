// expect: MCPM1007 x2, MCPM2001 x14, MCPM2004 x5
using ModelContextProtocol.Protocol;

public class Creations
{
    private const string TextType = "text";

    public List<Content> Items { get; } = [new() { Text = "a" }, new Content { Type = "text", Text = "b" }];

    public CallToolResponse Result(byte[] bytes, string base64, string? maybe, bool failed)
    {
        var first = new Content
        {
            // What it is.
            Type = "text",
            Text = maybe, // may be null
        };
        Content second = new() { Type = "image", Data = Convert.ToBase64String(bytes), MimeType = "image/png" };
        var third = new Content { Type = "audio", MimeType = "audio/wav", Data = base64 };
        var fourth = new Content { Type = "resource", Resource = new TextResourceContents { Uri = "test://a", Text = "x" } };
        var array = new[] { new Content { Type = "text", Text = "x" }, new Content { Type = "image", Data = "aGk=", MimeType = "image/gif" } };
        var list = new List<Content> { new Content { Type = TextType, Text = "x", MimeType = "text/plain" } };
        list.AddRange(bytes.Select(b => new Content { Type = "text", Text = b.ToString() }).ToList());
        List<Content> more = bytes.Select(b => new Content() { Text = b.ToString(), Type = "text" }).ToList();
        var choice = failed ? new Content { Type = "text", Text = "no" } : new Content { Type = "image", Data = base64, MimeType = "image/png" };
        Console.WriteLine(first.Text + second.Type + third.Type + fourth.Type + array.Length + choice.Type);
        return new CallToolResponse { Content = [.. list, .. more, first], IsError = failed };
    }

    public Task<Content> LaterAsync() => Task.FromResult(new Content { Type = "text", Text = "later" });
}
-----
using ModelContextProtocol.Protocol;

public class Creations
{
    private const string TextType = "text";

    public List<ContentBlock> Items { get; } = [new TextContentBlock { Text = "a" }, new TextContentBlock { Text = "b" }];

    public CallToolResult Result(byte[] bytes, string base64, string? maybe, bool failed)
    {
        var first = new TextContentBlock
        {
            // What it is.
            Text = maybe!, // may be null
        };
        ContentBlock second = new ImageContentBlock { Data = System.Text.Encoding.UTF8.GetBytes(Convert.ToBase64String(bytes)), MimeType = "image/png" };
        var third = new AudioContentBlock { MimeType = "audio/wav", Data = System.Text.Encoding.UTF8.GetBytes(base64) };
        var fourth = new EmbeddedResourceBlock { Resource = new TextResourceContents { Uri = "test://a", Text = "x" } };
        var array = new[] { (ContentBlock)new TextContentBlock { Text = "x" }, new ImageContentBlock { Data = "aGk="u8.ToArray(), MimeType = "image/gif" } };
        var list = new List<ContentBlock> { new TextContentBlock { Text = "x" } };
        list.AddRange(bytes.Select(b => (ContentBlock)new TextContentBlock { Text = b.ToString() }).ToList());
        List<ContentBlock> more = bytes.Select(b => (ContentBlock)new TextContentBlock() { Text = b.ToString() }).ToList();
        var choice = failed ? (ContentBlock)new TextContentBlock { Text = "no" } : (ContentBlock)new ImageContentBlock { Data = System.Text.Encoding.UTF8.GetBytes(base64), MimeType = "image/png" };
        Console.WriteLine(first.Text + second.Type + third.Type + fourth.Type + array.Length + choice.Type);
        return new CallToolResult { Content = [.. list, .. more, first], IsError = failed };
    }

    public Task<ContentBlock> LaterAsync() => Task.FromResult((ContentBlock)new TextContentBlock { Text = "later" });
}
