using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Server;

public static class Startup
{
    public static void Configure(IServiceCollection services, IServiceProvider provider)
    {
        services.Configure<McpServerOptions>(o => o.ServerInstructions = "Be kind.");
        Console.WriteLine(provider.GetRequiredService<IOptions<McpServerOptions>>().Value.ServerInfo);
        var handlers = new List<McpServerHandlers>();
    }
}
