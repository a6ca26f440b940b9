// The package ModelContextProtocol.AspNetCore is not in every registry: what rules ask for, the same in all versions.
using ModelContextProtocol.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection
{
    public static class HttpMcpServerBuilderExtensions
    {
        public static IMcpServerBuilder WithHttpTransport(this IMcpServerBuilder builder, System.Action<HttpServerTransportOptions>? configureOptions = null) => builder;
    }
}

namespace ModelContextProtocol.AspNetCore
{
    public class HttpServerTransportOptions
    {
        public bool Stateless { get; set; }

        public System.TimeSpan IdleTimeout { get; set; }

        public int MaxIdleSessionCount { get; set; }

        // The server is an interface or a class, as the version has it.
        public System.Func<object, dynamic, System.Threading.CancellationToken, System.Threading.Tasks.Task> RunSessionHandler { get; set; }
    }
}
