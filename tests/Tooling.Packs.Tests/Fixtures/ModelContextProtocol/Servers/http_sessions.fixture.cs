// expect: MCPM3002 x7
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.AspNetCore;

public static class Startup
{
    public static void Plain(IServiceCollection services)
    {
        services
            .AddMcpServer()
            .WithHttpTransport() // for the web
            .WithToolsFromAssembly();
    }

    public static void Configured(IServiceCollection services)
    {
        services.AddMcpServer().WithHttpTransport(o => o.IdleTimeout = TimeSpan.FromMinutes(5));
        services.AddMcpServer().WithHttpTransport(options =>
        {
            // Sessions die young.
            options.IdleTimeout = TimeSpan.FromMinutes(5);
        });
        services.AddMcpServer().WithHttpTransport(configureOptions: delegate(HttpServerTransportOptions options) { options.MaxIdleSessionCount = 3; });
        services.AddMcpServer().WithHttpTransport((o) => { });
    }

    public static void Elsewhere(IServiceCollection services, Action<HttpServerTransportOptions> configure)
    {
        services.AddMcpServer().WithHttpTransport(configure);
        services.AddMcpServer().WithHttpTransport(Configure);
    }

    private static void Configure(HttpServerTransportOptions options) => options.MaxIdleSessionCount = 3;
}
-----
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.AspNetCore;

public static class Startup
{
    public static void Plain(IServiceCollection services)
    {
        services
            .AddMcpServer()
            .WithHttpTransport(options => options.Stateless = false) // for the web
            .WithToolsFromAssembly();
    }

    public static void Configured(IServiceCollection services)
    {
        services.AddMcpServer().WithHttpTransport(o => { o.Stateless = false; o.IdleTimeout = TimeSpan.FromMinutes(5); });
        services.AddMcpServer().WithHttpTransport(options =>
        {
            options.Stateless = false;
            // Sessions die young.
            options.IdleTimeout = TimeSpan.FromMinutes(5);
        });
        services.AddMcpServer().WithHttpTransport(configureOptions: delegate(HttpServerTransportOptions options) { options.Stateless = false; options.MaxIdleSessionCount = 3; });
        services.AddMcpServer().WithHttpTransport((o) => { o.Stateless = false;  });
    }

    public static void Elsewhere(IServiceCollection services, Action<HttpServerTransportOptions> configure)
    {
        services.AddMcpServer().WithHttpTransport(configure);
        services.AddMcpServer().WithHttpTransport(Configure);
    }

    private static void Configure(HttpServerTransportOptions options) => options.MaxIdleSessionCount = 3;
}
