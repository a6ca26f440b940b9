// expect: MCPM3002 x2, MCPM3015 x4
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.AspNetCore;

public static class Startup
{
    public static void Add(IServiceCollection services)
    {
        services.AddMcpServer()
            .WithHttpTransport(options =>
            {
                // Counts the sessions.
                options.RunSessionHandler = async (context, server, token) =>
                {
                    Sessions++;
                    await server.RunAsync(token);
                };
            })
            .WithToolsFromAssembly();
        services.AddMcpServer().WithHttpTransport(options => options.RunSessionHandler = RunAsync);
    }

    private static int Sessions { get; set; }

    private static Task RunAsync(object context, dynamic server, CancellationToken token) => server.RunAsync(token);

    private static HttpServerTransportOptions Create() => new()
    {
        RunSessionHandler = RunAsync,
        IdleTimeout = TimeSpan.FromMinutes(5),
    };

    private static void Wrap(HttpServerTransportOptions options) { var next = options.RunSessionHandler; options.RunSessionHandler = (context, server, token) => next(context, server, token); }
}
-----
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.AspNetCore;

public static class Startup
{
    public static void Add(IServiceCollection services)
    {
        services.AddMcpServer()
            .WithHttpTransport(options =>
            {
                options.Stateless = false;
                // Counts the sessions.
#pragma warning disable MCPEXP002
                options.RunSessionHandler = async (context, server, token) =>
                {
                    Sessions++;
                    await server.RunAsync(token);
                };
#pragma warning restore MCPEXP002
            })
            .WithToolsFromAssembly();
#pragma warning disable MCPEXP002
        services.AddMcpServer().WithHttpTransport(options => { options.Stateless = false; options.RunSessionHandler = RunAsync; });
#pragma warning restore MCPEXP002
    }

    private static int Sessions { get; set; }

    private static Task RunAsync(object context, dynamic server, CancellationToken token) => server.RunAsync(token);

    private static HttpServerTransportOptions Create() => new()
    {
#pragma warning disable MCPEXP002
        RunSessionHandler = RunAsync,
#pragma warning restore MCPEXP002
        IdleTimeout = TimeSpan.FromMinutes(5),
    };

#pragma warning disable MCPEXP002
    private static void Wrap(HttpServerTransportOptions options) { var next = options.RunSessionHandler; options.RunSessionHandler = (context, server, token) => next(context, server, token); }
#pragma warning restore MCPEXP002
}
