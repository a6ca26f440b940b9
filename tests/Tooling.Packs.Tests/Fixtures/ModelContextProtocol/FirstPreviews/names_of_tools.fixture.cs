// library: legacy-0.1
// expect: MCPM3003 x4
using System.ComponentModel;
using ModelContextProtocol.Server;

[McpServerToolType]
static class Tools
{
    private const string Prefix = "notes_";

    [McpServerTool("list_files"), Description("Lists the files")]
    public static string List() => "";

    [McpServerTool(Prefix + "read", ReadOnly = true)]
    public static string Read(string path) => path;

    [McpServerTool(name: /* as ever */ "write")]
    public static string Write(string path) => path;

    [McpServerTool]
    public static string GetSize(string path) => path;
}
-----
using System.ComponentModel;
using ModelContextProtocol.Server;

[McpServerToolType]
static class Tools
{
    private const string Prefix = "notes_";

    [McpServerTool(Name = "list_files"), Description("Lists the files")]
    public static string List() => "";

    [McpServerTool(Name = Prefix + "read", ReadOnly = true)]
    public static string Read(string path) => path;

    [McpServerTool(Name = /* as ever */ "write")]
    public static string Write(string path) => path;

    [McpServerTool(Name = "GetSize")]
    public static string GetSize(string path) => path;
}
