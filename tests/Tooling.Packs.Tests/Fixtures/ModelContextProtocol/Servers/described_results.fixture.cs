// expect: MCPM3014 x2
using System.ComponentModel;
using System.Threading.Tasks;
using ModelContextProtocol.Server;

[McpServerToolType]
public static class Tools
{
    [McpServerTool(Name = "add"), Description("Adds.")]
    [return: Description("The sum.")] // for people who read the code
    public static int Add(int a, int b) => a + b;

    [return: Description("How late it is")]
    [McpServerTool(Name = "time")]
    public static Task<string> TimeAsync() => Task.FromResult("noon");
}
