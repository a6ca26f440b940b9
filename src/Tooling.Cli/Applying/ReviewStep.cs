using System.Collections.Immutable;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Planning;
using Tooling.Engine.Sessions;

namespace Tooling.Cli.Applying;

/// <summary>Where a person decides on units: asked one by one, or through a file.</summary>
/// <param name="engine">Keeps the decisions.</param>
/// <param name="terminal">Whether anybody can be asked.</param>
/// <param name="input">Where answers come from.</param>
internal sealed class ReviewStep(IMigrationEngine engine, TerminalInfo terminal, TextReader input)
{
    /// <summary>Refuses before any work where nobody could be asked.</summary>
    /// <param name="decisions">The file with decisions; null where there is none.</param>
    public void DemandDecider(string? decisions)
    {
        if (decisions is null && !terminal.Prompts)
        {
            throw new UserErrorException("Nobody can be asked here: CI is set.", "Decide beforehand, in a file: --decisions FILE.");
        }
    }

    /// <summary>What a file decides; nothing where there is none.</summary>
    /// <param name="file">The file; null where there is none.</param>
    /// <param name="plan">The plan.</param>
    public static ImmutableDictionary<string, UnitDecision> Read(string? file, Plan plan) =>
        file is null ? ImmutableDictionary<string, UnitDecision>.Empty : Decisions.Read(file, plan);

    /// <summary>Takes the decisions of a file, or asks.</summary>
    /// <param name="io">Where to ask.</param>
    /// <param name="open">The session.</param>
    /// <param name="decided">The decisions of a file; null to ask.</param>
    /// <param name="saveTo">The file that decisions are written to; null where they are not.</param>
    /// <param name="cancellationToken">Cancels; what was answered is kept.</param>
    /// <returns>The session afterwards, and whether to write.</returns>
    public async Task<(OpenSession Session, bool Write)> RunAsync(CommandIo io, OpenSession open, ImmutableDictionary<string, UnitDecision>? decided, string? saveTo, CancellationToken cancellationToken)
    {
        var review = new UnitReview(new UnitPage(io, engine.Rules(open.Plan.Root)), io.Error, input, Keep);
        var (session, write) = decided is null
            ? await review.RunAsync(open, cancellationToken).ConfigureAwait(false)
            : (engine.Decide(open, decided), true);
        if (saveTo is not null)
        {
            DecisionsWriter.Write(io, saveTo, session);
        }

        return (session, write);

        OpenSession Keep(OpenSession current, string unit, UnitDecision decision) =>
            open = engine.Decide(current, ImmutableDictionary<string, UnitDecision>.Empty.Add(unit, decision));
    }
}
