using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Cli.Gating;
using Tooling.Engine;
using Tooling.Engine.Stores;

namespace Tooling.Cli.Applying;

/// <summary>When the ledger of a tree outgrows the store that it is kept in.</summary>
internal static class StorePolicies
{
    /// <summary>What the configuration of a tree says.</summary>
    /// <param name="root">Absolute path of the root of the tree.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="parse">What was typed.</param>
    public static StorePolicy Of(string root, ImmutableArray<RuleInfo> rules, ParseResult parse)
    {
        var settings = TreeConfiguration.Read(root, rules, parse).Store;
        return new StorePolicy(settings.MayMove, settings.MaximumProjects, settings.MaximumMigrations, settings.MaximumKilobytes * 1024L);
    }
}
