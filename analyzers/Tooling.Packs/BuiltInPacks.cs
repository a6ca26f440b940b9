using System.Collections.Immutable;
using Tooling.Packs.ModelContextProtocol;
using Tooling.Packs.ModelContextProtocol1;
using Tooling.Packs.SystemCommandLine;
using Tooling.Packs.SystemCommandLine.Inventory;

namespace Tooling.Packs;

/// <summary>The packs that come with the product.</summary>
public static class BuiltInPacks
{
    private static readonly ImmutableArray<string> ModelContextProtocolAssemblies = ["ModelContextProtocol", "ModelContextProtocol.Core", "ModelContextProtocol.AspNetCore"];

    /// <summary>All of them, ordered by id.</summary>
    public static ImmutableArray<BuiltInPack> All { get; } =
    [
        new BuiltInPack("ModelContextProtocol", ModelContextProtocolAssemblies, ModelContextProtocolNames.Legacy, ModelContextProtocolRules.All),
        new BuiltInPack("ModelContextProtocol1", ModelContextProtocolAssemblies, [], ModelContextProtocol1Rules.All),
        new BuiltInPack("SystemCommandLine", ["System.CommandLine", "System.CommandLine.NamingConventionBinder"], SystemCommandLineNames.Legacy, SystemCommandLineRules.All) { Recognizers = [new CommandRecognizer()], BridgeText = SetHandlerBridge.Expand },
    ];
}
