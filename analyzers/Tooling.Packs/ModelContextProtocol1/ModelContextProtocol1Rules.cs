using System.Collections.Immutable;
using Tooling.Packs.ModelContextProtocol.Calls;
using Tooling.Packs.ModelContextProtocol.Collections;
using Tooling.Packs.ModelContextProtocol.Servers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol1;

/// <summary>The coded rules of the pack, by the name under which <c>pack.yaml</c> refers to them.</summary>
internal static class ModelContextProtocol1Rules
{
    public static ImmutableDictionary<string, CodeRule> All { get; } = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, CodeRule>[]
    {
        new("HttpSessions", new HttpSessionsRule()),
        new("LeftOut", new LeftOutRule()),
        new("RequestToClient", new RequestToClientRule()),
        new("MaybeNull", new MaybeNullRule()),
        new("Obsolete", new ObsoleteRule()),
    });
}
