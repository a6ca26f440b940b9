// library: legacy-0.1
// expect: MCPM1029
// manual: MCPM1029
using ModelContextProtocol.Server;

[McpToolType]
public class Clock
{
    [McpTool("get_time")]
    public string GetTime() => "noon";
}
-----
using ModelContextProtocol.Server;

[McpServerToolType]
public class Clock
{
    [McpTool("get_time")]
    public string GetTime() => "noon";
}
