// nullable: disable
using ModelContextProtocol.Protocol;

public sealed class Described
{
    public Implementation ServerInfo { get; set; }

    public string Name => ServerInfo.Name;
}
