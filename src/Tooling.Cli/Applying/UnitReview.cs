using System.Collections.Immutable;
using System.Globalization;
using Tooling.Engine.Sessions;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Applying;

/// <summary>Asks a person about the units of a session, line by line. Every answer is kept at once, so that they can go away at any time.</summary>
/// <param name="view">Shows units.</param>
/// <param name="page">Where prompts go.</param>
/// <param name="input">Where answers come from; its end means quit.</param>
/// <param name="keep">Keeps an answer.</param>
internal sealed class UnitReview(UnitPage view, TextPage page, TextReader input, Func<OpenSession, string, UnitDecision, OpenSession> keep)
{
    private const string AboutUnit = "[a]pprove, [s]kip, [l]ater, [b]ack, [e] NUMBER to decide on another, [o]verview, [q]uit?";
    private const string AboutAll = "[w]rite what is approved, [e] NUMBER to decide again, [q]uit?";

    /// <summary>Asks until the person wants to write, or goes away.</summary>
    /// <param name="open">The session.</param>
    /// <param name="cancellationToken">Cancels; what was answered is kept.</param>
    /// <returns>The session afterwards, and whether to write.</returns>
    public async Task<(OpenSession Session, bool Write)> RunAsync(OpenSession open, CancellationToken cancellationToken)
    {
        var at = NextUndecided(open.Session, 0);
        while (true)
        {
            Show(open, at);
            var (word, number) = Parse(await AskAsync(at, cancellationToken).ConfigureAwait(false));
            switch (word)
            {
                case "q" or "quit":
                    return (open, false);
                case "w" or "write" when at is null:
                    return (open, true);
                case "a" or "approve" when at is { } index:
                    (open, at) = Decide(open, index, UnitDecision.Approved);
                    break;
                case "s" or "skip" when at is { } index:
                    (open, at) = Decide(open, index, UnitDecision.Skipped);
                    break;
                case "l" or "later" when at is { } index:
                    (open, at) = Decide(open, index, UnitDecision.Undecided);
                    break;
                case "b" or "back":
                    at = Previous(open.Session, at ?? open.Session.Units.Length) ?? at;
                    break;
                case "o" or "overview":
                    at = null;
                    break;
                case "e" or "edit" when number >= 1 && number <= open.Session.Units.Length && IsOpen(open.Session.Units[number - 1]):
                    at = number - 1;
                    break;
                case "e" or "edit":
                    page.Line("There is no such unit to decide on.");
                    break;
                default:
                    page.Line("That is none of the answers.");
                    break;
            }
        }
    }

    private void Show(OpenSession open, int? at)
    {
        if (at is { } index)
        {
            view.Show(open, index);
        }
        else
        {
            view.ShowAll(open.Session);
        }
    }

    private (OpenSession, int?) Decide(OpenSession open, int index, UnitDecision decision)
    {
        open = keep(open, open.Session.Units[index].Unit.Name, decision);
        return (open, NextUndecided(open.Session, index + 1));
    }

    private static bool IsOpen(SessionUnit unit) => unit.State == UnitState.Pending;

    private static int? NextUndecided(Session session, int from)
    {
        var next = Enumerable.Range(from, session.Units.Length - from).Where(i => IsOpen(session.Units[i]) && session.Units[i].Decision == UnitDecision.Undecided).Take(1).ToImmutableArray();
        return next.IsEmpty ? null : next[0];
    }

    private static int? Previous(Session session, int before)
    {
        var previous = Enumerable.Range(0, before).Reverse().Where(i => IsOpen(session.Units[i])).Take(1).ToImmutableArray();
        return previous.IsEmpty ? null : previous[0];
    }

    /// <summary>Reading from a terminal can't be cancelled: it is left behind on its thread, which ends with the process.</summary>
    private async Task<string?> AskAsync(int? at, CancellationToken cancellationToken)
    {
        page.Line(at is null ? AboutAll : AboutUnit);
        return await Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static (string Word, int Number) Parse(string? line)
    {
        var parts = (line ?? "q").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var number = parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
        return (parts.Length == 0 ? string.Empty : parts[0].ToLowerInvariant(), number);
    }
}
