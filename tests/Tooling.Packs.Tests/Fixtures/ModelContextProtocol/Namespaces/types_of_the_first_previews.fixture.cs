// expect: MCPM1022
using ModelContextProtocol.Protocol.Types;

static class Names
{
    static string Of(Tool tool) => tool.Name;
}
-----
using ModelContextProtocol.Protocol;

static class Names
{
    static string Of(Tool tool) => tool.Name;
}
