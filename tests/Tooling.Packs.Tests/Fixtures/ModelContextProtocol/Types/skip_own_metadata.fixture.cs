// library: legacy-0.6
sealed class Metadata
{
    public Uri? Resource { get; set; }

    static Metadata Create() => new() { Resource = new Uri("https://a") };
}
