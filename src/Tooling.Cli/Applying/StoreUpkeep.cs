using System.CommandLine;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Ledger;

namespace Tooling.Cli.Applying;

/// <summary>Moves a ledger that outgrew its store, after the run that made it so, and says so.</summary>
internal static class StoreUpkeep
{
    /// <summary>Looks after it.</summary>
    /// <param name="engine">Does the work.</param>
    /// <param name="io">Where it is said.</param>
    /// <param name="root">Absolute path of the root of the tree.</param>
    /// <param name="parse">What was typed.</param>
    public static void Run(IMigrationEngine engine, CommandIo io, string root, ParseResult parse)
    {
        if (engine.KeepStore(root, StorePolicies.Of(root, engine.Rules(root), parse)) is { } move)
        {
            io.Error.Line($"The ledger was moved from {LedgerPlace.WordOf(move.From.Kind)} to {LedgerPlace.WordOf(move.To.Kind)}: it had become too large for a plain file.");
        }
    }
}
