// expect: MCPM1002, MCPM1007, MCPM1010 x2, MCPM2003 x2
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

[AttributeUsage(AttributeTargets.Method)]
public sealed class FactAttribute : Attribute;

public static class Assert
{
    public static async Task<T> ThrowsAsync<T>(Func<Task> code) where T : Exception { await code(); throw new InvalidOperationException(); }

    public static async Task<T> ThrowsAnyAsync<T>(Func<Task> code) where T : Exception { await code(); throw new InvalidOperationException(); }

    public static void Equal<T>(T expected, T actual) { }
}

public class Tests
{
    [Fact]
    public async Task Unknown_tools_are_an_error(IMcpClient client)
    {
        var e = await Assert.ThrowsAsync<McpException>(async () => await client.CallToolAsync("none"));
        Assert.Equal(McpErrorCode.InvalidParams, e.ErrorCode);

        await Assert.ThrowsAsync<McpException>(async () => await client.GetPromptAsync("none"));
    }

    [Fact]
    public void Content_is_asserted(CallToolResponse result)
    {
        Assert.Equal("aGk=", result.Content[0].Data);
        Assert.Equal("image/png", result.Content[0].MimeType);
        Assert.Equal("image", result.Content[0].Type);
    }
}
-----
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

[AttributeUsage(AttributeTargets.Method)]
public sealed class FactAttribute : Attribute;

public static class Assert
{
    public static async Task<T> ThrowsAsync<T>(Func<Task> code) where T : Exception { await code(); throw new InvalidOperationException(); }

    public static async Task<T> ThrowsAnyAsync<T>(Func<Task> code) where T : Exception { await code(); throw new InvalidOperationException(); }

    public static void Equal<T>(T expected, T actual) { }
}

public class Tests
{
    [Fact]
    public async Task Unknown_tools_are_an_error(McpClient client)
    {
        var e = await Assert.ThrowsAsync<McpProtocolException>(async () => await client.CallToolAsync("none"));
        Assert.Equal(McpErrorCode.InvalidParams, e.ErrorCode);

        await Assert.ThrowsAnyAsync<McpException>(async () => await client.GetPromptAsync("none"));
    }

    [Fact]
    public void Content_is_asserted(CallToolResult result)
    {
        Assert.Equal("aGk=", System.Text.Encoding.UTF8.GetString(((ImageContentBlock)result.Content[0]).Data.Span));
        Assert.Equal("image/png", ((ImageContentBlock)result.Content[0]).MimeType);
        Assert.Equal("image", result.Content[0].Type);
    }
}
