using System.Collections.Immutable;
using Tooling.Cli.Commands;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Planning;
using Tooling.Engine.Sessions;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Applying;

/// <summary>Shows the units of a session to the person who decides.</summary>
/// <param name="io">Where to: the conversation goes to standard error, because standard output is for the result.</param>
/// <param name="rules">All rules.</param>
internal sealed class UnitPage(CommandIo io, ImmutableArray<RuleInfo> rules)
{
    /// <summary>Shows a unit: its diff, its findings, what was proven, and its risk.</summary>
    public void Show(OpenSession open, int index)
    {
        var unit = open.Session.Units[index];
        var plan = open.Plan.Only(unit.Unit);
        var risk = UnitRisk.Of(plan);
        io.Error.Line();
        io.Error.Line(io.Error.Paint(FormattableString.Invariant($"unit {index + 1} of {open.Session.Units.Length}: {(unit.Unit.Step is null ? string.Join(", ", unit.Unit.Projects) : unit.Unit.Name)}"), TextColor.Cyan));
        io.Error.Line();
        io.WriteConversation((writer, options) => PlanRenderer.Write(writer, options, plan, ReportOutput.Create(SavedPlan.Of(plan).Scan, plan.Findings, rules), review: null));
        io.Error.Line($"risk: {io.Error.Paint(WordOf(risk.Level), ColorOf(risk.Level))}: {string.Join("; ", risk.Reasons)}");
        io.Error.Line($"decision: {Decisions.WordOf(unit.Decision)}");
    }

    /// <summary>Shows all units in a line each.</summary>
    public void ShowAll(Session session)
    {
        io.Error.Line();
        for (var i = 0; i < session.Units.Length; i++)
        {
            var unit = session.Units[i];
            var state = unit.State == UnitState.Pending ? Decisions.WordOf(unit.Decision) : WordOf(unit.State);
            io.Error.Line(FormattableString.Invariant($"{i + 1,4} {state,-11} {unit.Unit.Name}: {ClosingLine.Count(unit.Unit.Files.Length, "file")}"));
        }
    }

    /// <summary>The word for a risk.</summary>
    public static string WordOf(RiskLevel level) => level switch
    {
        RiskLevel.Low => "low",
        RiskLevel.Medium => "medium",
        _ => "high",
    };

    /// <summary>The word for what became of a unit.</summary>
    public static string WordOf(UnitState state) => state switch
    {
        UnitState.Applied => "applied",
        UnitState.TakenBack => "taken back",
        UnitState.NotWritten => "not written",
        _ => "pending",
    };

    private static TextColor ColorOf(RiskLevel level) => level switch
    {
        RiskLevel.Low => TextColor.Green,
        RiskLevel.Medium => TextColor.Yellow,
        _ => TextColor.Red,
    };
}
