// library: legacy-0.1
// expect: MCPM1004 x4, MCPM1022, MCPM1026 x4
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol.Transport;

static class Transports
{
    public static SseClientTransport Web(Uri endpoint) => new(new() { Endpoint = endpoint, UseStreamableHttp = true });

    public static SseClientTransport Sse(Uri endpoint) => new(new SseClientTransportOptions
    {
        UseStreamableHttp = false, // the old way
        Endpoint = endpoint,
    });

    public static SseClientTransportOptions Either(Uri endpoint, string? kind, bool isWeb) =>
        isWeb ? new() { Endpoint = endpoint, UseStreamableHttp = kind != "true" } : new() { Endpoint = endpoint, UseStreamableHttp = isWeb };
}
-----
using ModelContextProtocol.Client;

static class Transports
{
    public static HttpClientTransport Web(Uri endpoint) => new(new() { Endpoint = endpoint, TransportMode = HttpTransportMode.StreamableHttp });

    public static HttpClientTransport Sse(Uri endpoint) => new(new HttpClientTransportOptions
    {
        TransportMode = HttpTransportMode.Sse, // the old way
        Endpoint = endpoint,
    });

    public static HttpClientTransportOptions Either(Uri endpoint, string? kind, bool isWeb) =>
        isWeb ? new() { Endpoint = endpoint, TransportMode = kind != "true" ? HttpTransportMode.StreamableHttp : HttpTransportMode.Sse } : new() { Endpoint = endpoint, TransportMode = isWeb ? HttpTransportMode.StreamableHttp : HttpTransportMode.Sse };
}
