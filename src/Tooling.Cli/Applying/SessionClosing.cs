using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine.Sessions;

namespace Tooling.Cli.Applying;

/// <summary>What the last line says of a session.</summary>
internal static class SessionClosing
{
    /// <summary>The last line; null where every unit is applied.</summary>
    /// <param name="session">The session.</param>
    /// <param name="changed">How many files this run wrote.</param>
    /// <param name="path">The path as it was typed; none where it was not.</param>
    /// <param name="plan">The command that plans what is left.</param>
    public static ClosingLine? Of(Session session, int changed, string[] path, string plan)
    {
        var left = session.Units.Count(unit => unit.State != UnitState.Applied || unit.Failure is not null);
        if (left == 0)
        {
            return null;
        }

        (int Count, string Word)[] parts =
        [
            (session.Units.Count(unit => unit is { State: UnitState.Pending, Decision: UnitDecision.Skipped }), "skipped"),
            (session.Units.Count(unit => unit is { State: UnitState.Pending, Decision: UnitDecision.Undecided }), "undecided"),
            (session.Units.Count(unit => unit is { State: UnitState.Pending, Decision: UnitDecision.Approved }), "approved"),
        ];
        var detail = string.Join(", ", parts.Where(part => part.Count > 0).Select(part => FormattableString.Invariant($"{part.Count} {part.Word}")));
        return new ClosingLine(
            Changed(changed),
            $"{left} of {ClosingLine.Count(session.Units.Length, "unit")} not applied{(detail.Length > 0 ? $" ({detail})" : string.Empty)}",
            session.State == SessionState.Open ? Shell.Command(["apply", .. path, "--resume"]) : plan);
    }

    /// <summary>What changed.</summary>
    public static string Changed(int files) => files == 0 ? ClosingLine.ChangedNothing : $"Changed {ClosingLine.Count(files, "file")}";
}
