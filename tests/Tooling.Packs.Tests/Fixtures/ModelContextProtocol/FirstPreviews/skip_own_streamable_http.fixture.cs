using ModelContextProtocol.Client;

public sealed record Settings(bool UseStreamableHttp);

public static class Transports
{
    public static HttpTransportMode Mode(Settings settings) => settings.UseStreamableHttp ? HttpTransportMode.StreamableHttp : HttpTransportMode.AutoDetect;

    public static Settings Web(Settings settings) => settings with { UseStreamableHttp = true };
}
