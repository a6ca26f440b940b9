using System.Collections.Immutable;
using Tooling.Build.State;
using Tooling.Reporting;
using Tooling.Reporting.Gating;

namespace Tooling.Build;

/// <summary>Fails the build where this project brings about what stands against passing the gate.</summary>
public sealed class EnforceMigrationGate : ReportTask
{
    /// <summary>How many places are named one by one.</summary>
    private const int MostPlaces = 50;

    private protected override bool NeedsState => !string.Equals(Mode, "off", StringComparison.OrdinalIgnoreCase) && !string.Equals(Mode, "warn", StringComparison.OrdinalIgnoreCase);

    private protected override void Run()
    {
        var policy = Tree.ReadPolicy(Mode);
        if (policy.Mode == GateMode.Off)
        {
            return;
        }

        var baseline = Tree.ReadBaseline();
        var own = ReadFindings();
        foreach (var violation in Decide(own, others => ProjectGate.Decide(own, others, baseline, policy, Day)))
        {
            Say(violation, policy.Mode == GateMode.Warn);
        }
    }

    /// <summary>Where the others can't be known, the project is judged alone.</summary>
    private ImmutableArray<GateViolation> Decide(Report own, Func<ImmutableArray<Report>, ImmutableArray<GateViolation>> decide)
    {
        try
        {
            return new PartialReports(Tree, Tree.EnsureCache("gate")).Publish(Part, own, decide);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            SayUnwritable(e);
            return decide([]);
        }
    }

    private void Say(GateViolation violation, bool warnsOnly)
    {
        var code = Codes.Of(violation.Kind);
        var summary = $"{violation.Message} {violation.Hint}";
        if (violation.Findings.IsEmpty || violation.Kind == GateViolationKind.WaiverRanOut)
        {
            var (file, line) = SourcePlace.Parse(violation.Location);
            Say(warnsOnly, code, file is null ? ProjectFile : Tree.FullPath(file), new SourceRange(line, 0, 0, 0), summary);
            return;
        }

        foreach (var finding in violation.Findings.Take(MostPlaces))
        {
            Say(warnsOnly, code, Tree.FullPath(finding.Path), finding.Range, $"{finding.RuleId} {finding.Message}: {Why(violation.Kind)}");
        }

        if (violation.Findings.Length > MostPlaces)
        {
            Say(warnsOnly, code, ProjectFile, new SourceRange(0, 0, 0, 0), summary);
        }
    }

    private static string Why(GateViolationKind kind) => kind switch
    {
        GateViolationKind.NewFindings => "the baseline does not tolerate this. Use the modern API: dotnet migrate plan.",
        GateViolationKind.AnyFindings => "nothing is tolerated. Use the modern API: dotnet migrate plan.",
        _ => "this migration is declared finished. Migrate what came back: dotnet migrate plan.",
    };

    private void Say(bool warnsOnly, string code, string file, SourceRange at, string message)
    {
        if (warnsOnly)
        {
            Log.LogWarning(null, code, null, file, at.StartLine, at.StartColumn, at.EndLine, at.EndColumn, "{0}", message);
        }
        else
        {
            Log.LogError(null, code, null, file, at.StartLine, at.StartColumn, at.EndLine, at.EndColumn, "{0}", message);
        }
    }
}
