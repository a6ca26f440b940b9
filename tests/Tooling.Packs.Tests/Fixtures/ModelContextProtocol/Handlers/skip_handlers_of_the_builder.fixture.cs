using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;

public static class Registration
{
    public static void Register(IServiceCollection services) => services.AddMcpServer()
        .WithListToolsHandler((request, token) => new(new ListToolsResult { Tools = [new Tool { Name = "a" }] }))
        .WithListPromptsHandler(async (request, token) => new ListPromptsResult());
}
