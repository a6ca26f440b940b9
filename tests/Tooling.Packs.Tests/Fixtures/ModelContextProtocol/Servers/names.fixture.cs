// expect: MCPM1002, MCPM3003 x15, MCPM3006 x4
// manual: MCPM3003
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

[McpServerToolType]
public sealed class Tools
{
    [McpServerTool, Description("Echoes")]
    public static string Echo(string message) => message;

    [McpServerTool()]
    public static async Task<string> GetAlertsAsync(IMcpServer server, CancellationToken token) => await Task.FromResult("none");

    // Only reads.
    [McpServerTool(ReadOnly = true, Destructive = false)]
    [Description("Adds")]
    public int Add_Ünten(int a, int b) => a + b;

    [McpServerToolAttribute]
    internal static ValueTask WaitAsync() => default;

    [ModelContextProtocol.Server.McpServerTool]
    public static string NotAsync() => "";

    [McpServerTool(Title = "Named below")] public static string Below() => "";
}

[McpServerPromptType]
public static class Prompts
{
    [McpServerPrompt, Description("A poem")]
    public static ChatMessage WritePoem(string about) => new(ChatRole.User, about);
}

[McpServerResourceType]
public static class Resources
{
    [McpServerResource]
    public static string AllDocs() => "";

    [McpServerResource(UriTemplate = "docs://{id}")]
    public static string OneDoc(string id) => id;

    [McpServerResource]
    public static string Derived(string id) => id;

    [McpServerResource(Name = "the docs")]
    public static string Named() => "";
}

public sealed class Plain
{
    public static string Shout(string text) => text.ToUpperInvariant();

    public static McpServerTool Tool() => McpServerTool.Create(Shout);

    public static McpServerTool Described() => McpServerTool.Create(Shout, new() { Description = "Loud" });

    public static McpServerTool Later(McpServerToolCreateOptions options) => McpServerTool.Create(Shout, options);

    public static McpServerResource Resource() => McpServerResource.Create(() => "a", new() { Name = "Test" });

    public static McpServerResource Parameterized() => McpServerResource.Create((string id) => id, new() { Name = "Test" });

    public static McpServerResource Given() => McpServerResource.Create((string id) => id, new() { Name = "Test", UriTemplate = "test://{id}" });
}
-----
using System.ComponentModel;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

[McpServerToolType]
public sealed class Tools
{
    [McpServerTool(Name = "Echo"), Description("Echoes")]
    public static string Echo(string message) => message;

    [McpServerTool(Name = "GetAlerts")]
    public static async Task<string> GetAlertsAsync(McpServer server, CancellationToken token) => await Task.FromResult("none");

    // Only reads.
    [McpServerTool(Name = "Add__nten", ReadOnly = true, Destructive = false)]
    [Description("Adds")]
    public int Add_Ünten(int a, int b) => a + b;

    [McpServerToolAttribute(Name = "Wait")]
    internal static ValueTask WaitAsync() => default;

    [ModelContextProtocol.Server.McpServerTool(Name = "NotAsync")]
    public static string NotAsync() => "";

    [McpServerTool(Name = "Below", Title = "Named below")] public static string Below() => "";
}

[McpServerPromptType]
public static class Prompts
{
    [McpServerPrompt(Name = "WritePoem"), Description("A poem")]
    public static ChatMessage WritePoem(string about) => new(ChatRole.User, about);
}

[McpServerResourceType]
public static class Resources
{
    [McpServerResource(Name = "AllDocs", UriTemplate = "resource://AllDocs")]
    public static string AllDocs() => "";

    [McpServerResource(Name = "OneDoc", UriTemplate = "docs://{id}")]
    public static string OneDoc(string id) => id;

    [McpServerResource(Name = "Derived", UriTemplate = "resource://Derived{?id}")]
    public static string Derived(string id) => id;

    [McpServerResource(UriTemplate = "resource://the%20docs", Name = "the docs")]
    public static string Named() => "";
}

public sealed class Plain
{
    public static string Shout(string text) => text.ToUpperInvariant();

    public static McpServerTool Tool() => McpServerTool.Create(Shout, new() { Name = "Shout" });

    public static McpServerTool Described() => McpServerTool.Create(Shout, new() { Name = "Shout", Description = "Loud" });

    public static McpServerTool Later(McpServerToolCreateOptions options) => McpServerTool.Create(Shout, options);

    public static McpServerResource Resource() => McpServerResource.Create(() => "a", new() { UriTemplate = "resource://Test", Name = "Test" });

    public static McpServerResource Parameterized() => McpServerResource.Create((string id) => id, new() { UriTemplate = "resource://Test{?id}", Name = "Test" });

    public static McpServerResource Given() => McpServerResource.Create((string id) => id, new() { Name = "Test", UriTemplate = "test://{id}" });
}
