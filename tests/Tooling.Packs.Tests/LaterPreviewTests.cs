using Tooling.Packs.Tests.Harness;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.Tests;

/// <summary>Code of 0.3 to 0.9 whose package was raised first: what these versions had is not in the legacy API that the pack brings, so it is read as the modern API explains it, where that does not compile.</summary>
public sealed class LaterPreviewTests
{
    private const string Before = """
        using System.Text.Json;
        using ModelContextProtocol.Client;
        using ModelContextProtocol.Protocol;

        static class Blocks
        {
            static async Task<IList<ContentBlock>> CallAsync(IMcpClient client) => (await client.CallToolAsync("echo")).Content;

            static TextContentBlock Text(string text) => new() { Type = "text", Text = text };

            static ImageContentBlock Image(byte[] bytes) => new() { Data = Convert.ToBase64String(bytes), MimeType = "image/png" };

            static byte[] Decode(AudioContentBlock audio) => Convert.FromBase64String(audio.Data);

            static string Encoded(BlobResourceContents blob) => blob.Blob;

            static CallToolResult Found(int count) => new() { StructuredContent = JsonSerializer.SerializeToNode(new { count }) };
        }
        """;

    private const string After = """
        using System.Text.Json;
        using ModelContextProtocol.Client;
        using ModelContextProtocol.Protocol;

        static class Blocks
        {
            static async Task<IList<ContentBlock>> CallAsync(McpClient client) => (await client.CallToolAsync("echo")).Content;

            static TextContentBlock Text(string text) => new() { Text = text };

            static ImageContentBlock Image(byte[] bytes) => new() { Data = System.Text.Encoding.UTF8.GetBytes(Convert.ToBase64String(bytes)), MimeType = "image/png" };

            static byte[] Decode(AudioContentBlock audio) => audio.DecodedData.ToArray();

            static string Encoded(BlobResourceContents blob) => System.Text.Encoding.UTF8.GetString(blob.Blob.Span);

            static CallToolResult Found(int count) => new() { StructuredContent = JsonSerializer.SerializeToElement(new { count }) };
        }
        """;

    [Fact]
    public void It_is_rewritten_where_it_does_not_compile() => Assert.Equal(After, FileRewriter.Rewrite(Analyze(Before)).Text.ToString());

    [Fact]
    public void It_is_rewritten_in_files_without_anything_older() =>
        Assert.Equal(After.Replace("McpClient client", "object client", StringComparison.Ordinal), FileRewriter.Rewrite(Analyze(Before.Replace("IMcpClient client", "object client", StringComparison.Ordinal))).Text.ToString());

    [Theory]
    [InlineData("static ReadOnlyMemory<byte> Data(ImageContentBlock image) => image.Data; static int Wrong() => \"\";")]
    [InlineData("static string Data(ImageContentBlock image) => image.Data.ToText();")]
    [InlineData("static CallToolResult Of(int[] found) => new() { StructuredContent = found };")]
    public void What_is_modern_and_wrong_is_no_finding(string member) => Assert.Empty(Analyze($"using ModelContextProtocol.Protocol;\nstatic class Modern {{ {member} }}").Matches);

    private static Tooling.Rules.FileAnalysis Analyze(string code)
    {
        var fixture = Fixture.Read("ModelContextProtocol/Content/blocks_of_0_3.fixture.cs");
        var (compilation, tree) = FixtureCompiler.Compile(fixture, code, ReferenceSet.Modern(fixture.Pack));
        return BoundPack.Raised(BuiltInPacks.All.Single(p => p.Id == fixture.Pack), compilation, CancellationToken.None)!.Analyze(compilation.GetSemanticModel(tree), CancellationToken.None);
    }
}
