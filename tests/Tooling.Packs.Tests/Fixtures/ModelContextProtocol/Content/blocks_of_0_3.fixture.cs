// library: legacy-0.4
// expect: MCPM2001 x3, MCPM2007 x4
using ModelContextProtocol.Protocol;

static class Blocks
{
    static TextContentBlock Text(string text) => new() { Type = "text", Text = text };

    static ContentBlock[] Two(byte[] bytes) =>
    [
        new ImageContentBlock
        {
            Type = "image", // as the protocol says
            Data = Convert.ToBase64String(bytes),
            MimeType = "image/png",
        },
        new AudioContentBlock { Data = "AQID", MimeType = "audio/wav", Type = "audio" },
    ];

    static byte[] Decode(AudioContentBlock audio) => Convert.FromBase64String(audio.Data);

    static string Encoded(ImageContentBlock image) => $"data:{image.MimeType};base64,{image.Data}";

    static bool IsText(ContentBlock block) => block.Type == "text";
}
-----
using ModelContextProtocol.Protocol;

static class Blocks
{
    static TextContentBlock Text(string text) => new() { Text = text };

    static ContentBlock[] Two(byte[] bytes) =>
    [
        new ImageContentBlock
        {
            // as the protocol says
            Data = System.Text.Encoding.UTF8.GetBytes(Convert.ToBase64String(bytes)),
            MimeType = "image/png",
        },
        new AudioContentBlock { Data = "AQID"u8.ToArray(), MimeType = "audio/wav" },
    ];

    static byte[] Decode(AudioContentBlock audio) => audio.DecodedData.ToArray();

    static string Encoded(ImageContentBlock image) => $"data:{image.MimeType};base64,{System.Text.Encoding.UTF8.GetString(image.Data.Span)}";

    static bool IsText(ContentBlock block) => block.Type == "text";
}
