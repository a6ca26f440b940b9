using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

public static class Reader
{
    public static bool Changes(ServerCapabilities capabilities) => capabilities.Tools?.ListChanged == true || capabilities.Resources is { Subscribe: true };

    public static ToolsCapability? ToolsOf(ServerCapabilities capabilities) => capabilities.Tools;

    public static bool Changes(ToolsCapability tools) => tools.ListChanged == true;
}
