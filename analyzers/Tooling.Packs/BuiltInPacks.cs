using System.Collections.Immutable;
using Tooling.Packs.SystemCommandLine;
using Tooling.Packs.SystemCommandLine.Inventory;

namespace Tooling.Packs;

/// <summary>The packs that come with the product.</summary>
public static class BuiltInPacks
{
    /// <summary>All of them, ordered by id.</summary>
    public static ImmutableArray<BuiltInPack> All { get; } =
    [
        new BuiltInPack("SystemCommandLine", ["System.CommandLine"], SystemCommandLineNames.Legacy, SystemCommandLineRules.All) { Recognizers = [new CommandRecognizer()] },
    ];
}
