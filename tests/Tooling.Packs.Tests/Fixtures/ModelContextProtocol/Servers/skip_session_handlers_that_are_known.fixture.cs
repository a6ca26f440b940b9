using ModelContextProtocol.AspNetCore;

public static class Startup
{
    public static void Set(HttpServerTransportOptions options)
    {
#pragma warning disable MCPEXP002 // It may change.
        options.RunSessionHandler = (context, server, token) => server.RunAsync(token);
#pragma warning restore MCPEXP002
    }

    public static void Set(Own own) => own.RunSessionHandler = () => { };

    public static string Name => nameof(HttpServerTransportOptions.RunSessionHandler);
}

public sealed class Own
{
    public Action? RunSessionHandler { get; set; }
}
