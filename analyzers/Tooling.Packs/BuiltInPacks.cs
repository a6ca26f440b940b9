using System.Collections.Immutable;
using Tooling.Packs.ModelContextProtocol;
using Tooling.Packs.ModelContextProtocol1;
using Tooling.Packs.SystemCommandLine;

namespace Tooling.Packs;

/// <summary>The packs that come with the product.</summary>
public static class BuiltInPacks
{
    /// <summary>All of them, ordered by id.</summary>
    public static ImmutableArray<BuiltInPack> All { get; } =
    [
        new BuiltInPack("ModelContextProtocol", ["ModelContextProtocol", "ModelContextProtocol.Core", "ModelContextProtocol.AspNetCore"], ModelContextProtocolRules.All),
        new BuiltInPack("ModelContextProtocol1", ["ModelContextProtocol", "ModelContextProtocol.Core", "ModelContextProtocol.AspNetCore"], ModelContextProtocol1Rules.All),
        new BuiltInPack("SystemCommandLine", ["System.CommandLine"], SystemCommandLineRules.All),
    ];
}
