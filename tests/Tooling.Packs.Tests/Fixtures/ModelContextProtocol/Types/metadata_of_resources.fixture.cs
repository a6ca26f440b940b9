// library: legacy-0.6
// expect: MCPM1024 x8
using ModelContextProtocol.Authentication;

static class Metadata
{
    static ProtectedResourceMetadata Create(string server) => new()
    {
        Resource = new Uri(server),
        ResourceDocumentation = new Uri("https://docs.example.com/mcp"),
        AuthorizationServers = { new Uri("https://login.example.com/" + server) }, // one
        ScopesSupported = ["mcp:tools"],
    };

    static ProtectedResourceMetadata Listed(Uri resource) => new() { Resource = resource, AuthorizationServers = [new Uri("https://a"), resource] };

    static ProtectedResourceMetadata WithList() => new() { AuthorizationServers = new List<Uri> { new("https://a") } };

    static void Add(ProtectedResourceMetadata metadata, Uri server)
    {
        metadata.AuthorizationServers.Add(server);
        metadata.Resource = new Uri("https://a");
    }
}
-----
using ModelContextProtocol.Authentication;

static class Metadata
{
    static ProtectedResourceMetadata Create(string server) => new()
    {
        Resource = server,
        ResourceDocumentation = "https://docs.example.com/mcp",
        AuthorizationServers = { "https://login.example.com/" + server }, // one
        ScopesSupported = ["mcp:tools"],
    };

    static ProtectedResourceMetadata Listed(Uri resource) => new() { Resource = resource.OriginalString, AuthorizationServers = ["https://a", resource.OriginalString] };

    static ProtectedResourceMetadata WithList() => new() { AuthorizationServers = new List<string> { "https://a" } };

    static void Add(ProtectedResourceMetadata metadata, Uri server)
    {
        metadata.AuthorizationServers.Add(server.OriginalString);
        metadata.Resource = "https://a";
    }
}
