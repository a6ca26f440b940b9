using ModelContextProtocol.Protocol;

// ModelContextProtocol.Protocol.Types was the namespace.
static class Names
{
    const string Former = "using ModelContextProtocol.Protocol.Types;";

    static string Of(Tool tool) => tool.Name + Former;
}
