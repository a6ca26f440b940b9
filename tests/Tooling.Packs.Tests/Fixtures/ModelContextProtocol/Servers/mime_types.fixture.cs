// expect: MCPM3003 x2, MCPM3006 x3
using System.ComponentModel;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Server;

[McpServerResourceType]
public sealed class Resources
{
    [McpServerResource(UriTemplate = "docs://{id}", Name = "doc"), Description("A document")]
    public static string Document(string id) => id;

    [McpServerResource]
    public string Readme() => "Read me.";

    // Pixels.
    [McpServerResource(UriTemplate = "pictures://x")]
    public AIContent Picture() => new DataContent("data:image/png;base64,AAAA");
}
-----
using System.ComponentModel;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Server;

[McpServerResourceType]
public sealed class Resources
{
    [McpServerResource(UriTemplate = "docs://{id}", Name = "doc"), Description("A document")]
    public static string Document(string id) => id;

    [McpServerResource(Name = "Readme", UriTemplate = "resource://Readme")]
    public string Readme() => "Read me.";

    // Pixels.
    [McpServerResource(Name = "Picture", UriTemplate = "pictures://x")]
    public AIContent Picture() => new DataContent("data:image/png;base64,AAAA");
}
