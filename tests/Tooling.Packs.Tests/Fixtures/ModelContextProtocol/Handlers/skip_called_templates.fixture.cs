using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;

static class Setup
{
    static void Add(IMcpServerBuilder builder) => builder
        .WithReadResourceHandler((request, token) => new(new ReadResourceResult()))
        .WithListResourceTemplatesHandler((request, token) => new(new ListResourceTemplatesResult()));
}
