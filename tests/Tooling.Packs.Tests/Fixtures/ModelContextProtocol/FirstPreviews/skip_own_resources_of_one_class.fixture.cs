public class ResourceContents
{
    public string Uri { get; set; } = "";

    public string? Text { get; set; }

    public static ResourceContents Create(string uri) => new ResourceContents { Uri = uri, Text = "Read me." };

    public static string? TextOf(ResourceContents contents) => contents.Text;
}
