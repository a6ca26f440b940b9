using System.Collections.Immutable;
using Tooling.Packs.ModelContextProtocol;
using Tooling.Packs.ModelContextProtocol.Inventory;
using Tooling.Packs.ModelContextProtocol1;
using Tooling.Packs.SystemCommandLine;
using Tooling.Packs.SystemCommandLine.Inventory;

namespace Tooling.Packs;

/// <summary>The packs that come with the product.</summary>
public static class BuiltInPacks
{
    private static readonly ImmutableArray<string> ModelContextProtocolAssemblies = ["ModelContextProtocol", "ModelContextProtocol.Core", "ModelContextProtocol.AspNetCore"];

    /// <summary>One for all packs that move servers.</summary>
    private static readonly McpRecognizer Mcp = new();

    /// <summary>With what the ids of their rules begin, and of what the product itself reports: no other pack's do.</summary>
    public static ImmutableArray<string> RulePrefixes { get; } = ["MCPM", "MCPT", "MIG", "SCL"];

    /// <summary>All of them, ordered by id.</summary>
    public static ImmutableArray<MigrationPack> All { get; } =
    [
        new MigrationPack("ModelContextProtocol", ModelContextProtocolAssemblies, ModelContextProtocolNames.Legacy, ModelContextProtocolRules.All) { Recognizers = [Mcp] },
        new MigrationPack("ModelContextProtocol1", ModelContextProtocolAssemblies, [], ModelContextProtocol1Rules.All) { Recognizers = [Mcp] },
        new MigrationPack("SystemCommandLine", ["System.CommandLine", "System.CommandLine.NamingConventionBinder"], SystemCommandLineNames.Legacy, SystemCommandLineRules.All) { ModernNames = SystemCommandLineNames.Modern, Recognizers = [new CommandRecognizer()], BridgeText = SetHandlerBridge.Expand },
    ];
}
