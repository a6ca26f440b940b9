// library: legacy-0.1
// expect: MCPM1002, MCPM1005 x3, MCPM1007 x2, MCPM1028 x2
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public sealed class FactAttribute : Attribute;

public static class Assert
{
    public static Task<T> ThrowsAsync<T>(Func<Task> code) where T : Exception => throw new NotSupportedException();

    public static Task<T> ThrowsAnyAsync<T>(Func<Task> code) where T : Exception => throw new NotSupportedException();

    public static Task<T> ThrowsAsync<T>(string name, Func<Task> code) where T : ArgumentException => throw new NotSupportedException();
}

public sealed class Tests(IMcpClient client)
{
    [Fact]
    public async Task Unknown()
    {
        await Assert.ThrowsAsync<McpClientException>(() => client.CallToolAsync("unknown", new Dictionary<string, object?>()));
        await Assert.ThrowsAsync<McpClientException>(async () => await client.CallToolAsync("unknown", new Dictionary<string, object?>()));
    }

    public Task<CallToolResponse> Call(string name) => client.CallToolAsync(name);

    public async Task Later()
    {
        Task<CallToolResponse> call = client.CallToolAsync("slow");
        await call;
        await client.CallToolAsync("fast");
    }
}
-----
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public sealed class FactAttribute : Attribute;

public static class Assert
{
    public static Task<T> ThrowsAsync<T>(Func<Task> code) where T : Exception => throw new NotSupportedException();

    public static Task<T> ThrowsAnyAsync<T>(Func<Task> code) where T : Exception => throw new NotSupportedException();

    public static Task<T> ThrowsAsync<T>(string name, Func<Task> code) where T : ArgumentException => throw new NotSupportedException();
}

public sealed class Tests(McpClient client)
{
    [Fact]
    public async Task Unknown()
    {
        await Assert.ThrowsAnyAsync<McpException>(() => client.CallToolAsync("unknown", new Dictionary<string, object?>()).AsTask());
        await Assert.ThrowsAnyAsync<McpException>(async () => await client.CallToolAsync("unknown", new Dictionary<string, object?>()));
    }

    public Task<CallToolResult> Call(string name) => client.CallToolAsync(name).AsTask();

    public async Task Later()
    {
        Task<CallToolResult> call = client.CallToolAsync("slow").AsTask();
        await call;
        await client.CallToolAsync("fast");
    }
}
