using System.Collections.Immutable;

namespace Tooling.Packs.ModelContextProtocol;

internal static class ModelContextProtocolNames
{
    public static ImmutableArray<string> Legacy { get; } = [];
}
