using Microsoft.Extensions.DependencyInjection;

public static class Startup
{
    public static void Add(IServiceCollection services, bool isCloud)
    {
        services.AddMcpServer().WithHttpTransport(o => o.Stateless = true);
        services.AddMcpServer().WithHttpTransport(options =>
        {
            options.Stateless = isCloud;
            options.IdleTimeout = TimeSpan.FromMinutes(5);
        });
        services.AddMcpServer().WithStdioServerTransport();
    }
}
