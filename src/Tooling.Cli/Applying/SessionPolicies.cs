using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Cli.Gating;
using Tooling.Engine;
using Tooling.Engine.Sessions;

namespace Tooling.Cli.Applying;

/// <summary>How long the sessions of a tree are kept.</summary>
internal static class SessionPolicies
{
    /// <summary>What the configuration of a tree says.</summary>
    /// <param name="root">Absolute path of the root of the tree.</param>
    /// <param name="rules">All rules.</param>
    /// <param name="parse">What was typed.</param>
    public static SessionPolicy Of(string root, ImmutableArray<RuleInfo> rules, ParseResult parse)
    {
        var settings = TreeConfiguration.Read(root, rules, parse).Sessions;
        return new SessionPolicy(settings.Keep, TimeSpan.FromDays(settings.ExpireAfterDays));
    }
}
