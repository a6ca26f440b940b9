// expect: MCPM3013
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;

static class Setup
{
    static void Add(IMcpServerBuilder builder) => builder
        .WithResourcesFromAssembly()
        .WithListResourceTemplatesHandler((request, token) => new(new ListResourceTemplatesResult()));
}
