// expect: MCPM3003, MCPM3004 x5
using System.Collections.Generic;
using System.Threading.Tasks;
using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    [McpServerTool(Name = "names")]
    public static string[] Names() => ["a", "b"];

    [McpServerTool(Name = "lines")]
    public static IEnumerable<string> Lines()
    {
        // One after the other.
        yield return "a";
    }

    [McpServerTool(Name = "later")]
    public static async Task<List<string>> LaterAsync() => await Task.FromResult(new List<string> { "a" });

    [McpServerTool(Name = "soon")]
    public static ValueTask<IReadOnlyList<string?>> SoonAsync() => default;

    [McpServerTool]
    public static HashSet<string> Distinct() => [];
}
-----
using System.Collections.Generic;
using System.Threading.Tasks;
using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    [McpServerTool(Name = "names")]
    public static string[] Names() => ["a", "b"];

    [McpServerTool(Name = "lines")]
    public static IEnumerable<string> Lines()
    {
        // One after the other.
        yield return "a";
    }

    [McpServerTool(Name = "later")]
    public static async Task<List<string>> LaterAsync() => await Task.FromResult(new List<string> { "a" });

    [McpServerTool(Name = "soon")]
    public static ValueTask<IReadOnlyList<string?>> SoonAsync() => default;

    [McpServerTool(Name = "Distinct")]
    public static HashSet<string> Distinct() => [];
}
