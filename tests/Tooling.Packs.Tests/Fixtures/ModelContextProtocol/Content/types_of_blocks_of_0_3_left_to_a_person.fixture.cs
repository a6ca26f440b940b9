// library: legacy-0.4
// manual: MCPM2001 x2
using ModelContextProtocol.Protocol;

static class Blocks
{
    static void Set(ContentBlock block, string type) => block.Type = type;

    static TextContentBlock Other(string text) => new() { Type = "image", Text = text };
}
