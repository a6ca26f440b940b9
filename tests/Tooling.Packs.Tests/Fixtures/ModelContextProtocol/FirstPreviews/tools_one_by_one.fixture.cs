// library: legacy-0.1
// expect: MCPM1028 x2
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

public static class Setup
{
    public static void Add(IServiceCollection services)
    {
        services.AddMcpServer().WithTools(typeof(Clock), typeof(Places));
        services.AddMcpServer().WithTool<Clock>();
    }
}

public class Clock;

public class Places;
-----
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

public static class Setup
{
    public static void Add(IServiceCollection services)
    {
        services.AddMcpServer().WithTools([typeof(Clock), typeof(Places)]);
        services.AddMcpServer().WithTools<Clock>();
    }
}

public class Clock;

public class Places;
