// expect: MCPT1003 x3
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
    }
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
    }
}
