using System.Collections.Immutable;
using Tooling.Packs.SystemCommandLine;

namespace Tooling.Packs;

/// <summary>The packs that come with the product.</summary>
public static class BuiltInPacks
{
    /// <summary>All of them, ordered by id.</summary>
    public static ImmutableArray<BuiltInPack> All { get; } =
    [
        new BuiltInPack("SystemCommandLine", ["System.CommandLine", "System.CommandLine.NamingConventionBinder"], SystemCommandLineNames.Legacy, SystemCommandLineRules.All),
    ];
}
