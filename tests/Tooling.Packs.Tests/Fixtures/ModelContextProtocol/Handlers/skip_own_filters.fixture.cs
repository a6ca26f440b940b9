// library: legacy-0.6
using Microsoft.Extensions.DependencyInjection;

static class Own
{
    static void AddCallToolFilter(this IServiceCollection services, string name) { }

    static void Add(IServiceCollection services) => services.AddCallToolFilter("a");
}
