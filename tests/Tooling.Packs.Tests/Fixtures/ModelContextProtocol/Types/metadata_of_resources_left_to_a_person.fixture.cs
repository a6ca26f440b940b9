// library: legacy-0.6
// expect: MCPM1024
// manual: MCPM1024 x3
using ModelContextProtocol.Authentication;

static class Metadata
{
    static string? Host(ProtectedResourceMetadata metadata) => metadata.Resource?.Host;

    static ProtectedResourceMetadata Create(Uri? resource, List<Uri> servers) => new() { Resource = resource, AuthorizationServers = servers };

    static ProtectedResourceMetadata Relative(Uri root) => new() { Resource = new Uri(root, "mcp") };
}
-----
using ModelContextProtocol.Authentication;

static class Metadata
{
    static string? Host(ProtectedResourceMetadata metadata) => metadata.Resource?.Host;

    static ProtectedResourceMetadata Create(Uri? resource, List<Uri> servers) => new() { Resource = resource, AuthorizationServers = servers };

    static ProtectedResourceMetadata Relative(Uri root) => new() { Resource = new Uri(root, "mcp").OriginalString };
}
