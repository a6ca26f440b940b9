using System.CommandLine;
using Tooling.Cli.Gating;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Reporting.Gating;

namespace Tooling.Cli.Commands;

/// <summary><c>baseline update</c>: the ratchet.</summary>
internal sealed class BaselineUpdateCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TimeProvider _clock;
    private readonly GateScan _scan;
    private readonly Option<bool> _allowGrowth = new("--allow-growth") { Description = "Tolerate new findings too. The baseline remembers who did so, when, and why." };
    private readonly Option<string?> _reason = new("--reason") { Description = "Why new findings are tolerated.", HelpName = "TEXT" };

    public BaselineUpdateCommand(IMigrationEngine engine, TerminalInfo terminal, TimeProvider clock)
        : base("update", "Tighten the baseline: remove what is gone, follow what was moved.")
    {
        (_engine, _terminal, _clock, _scan) = (engine, terminal, clock, new GateScan(engine));
        _scan.AddTo(this);
        Options.Add(_allowGrowth);
        Options.Add(_reason);
        Validators.Add(result =>
        {
            if (result.GetValue(_allowGrowth) == string.IsNullOrWhiteSpace(result.GetValue(_reason)))
            {
                result.AddError("--allow-growth and --reason go together: say why more legacy code is tolerated.");
            }
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var input = await _scan.RunAsync(io, parse, cancellationToken).ConfigureAwait(false);
        var baseline = input.Store.Read() ?? throw new UserErrorException("There is no baseline.", $"Create one: {Shell.Command(["baseline", "create", .. input.Arguments])}.", input.Store.Path);
        if (baseline.Scope != input.Scope)
        {
            throw new UserErrorException(
                $"The baseline is of '{baseline.Scope}', and '{input.Scope}' was scanned: what was not looked for would look as if it were gone.",
                $"Scan the same again: {Shell.Command(["baseline", "update", input.Store.ScopePath(baseline)])}.",
                input.Store.Path);
        }

        if (input.SawTooLittle)
        {
            io.Close(new ClosingLine(ClosingLine.ChangedNothing, ClosingLine.TooLittleSeen(input.Report.ResolutionRate), "dotnet restore"), outIsForPrograms: false);
            return ExitCodes.CouldNotSee;
        }

        var update = BaselineRatchet.Update(baseline, input.Report, parse.GetValue(_allowGrowth));
        var updated = update.Added.IsEmpty ? update.Baseline : update.Baseline with { History = [.. baseline.History, Growth(input, update, parse.GetValue(_reason)!)] };
        var changes = !updated.Entries.SequenceEqual(baseline.Entries);
        if (changes)
        {
            input.Store.Write(updated);
            _engine.RecordBaseline(input.Store.Root, $"updated: {ClosingLine.Count(update.Removed.Length, "place")} less, {ClosingLine.Count(update.Added.Length, "finding")} more{(update.Added.IsEmpty ? string.Empty : $": {parse.GetValue(_reason)!.Trim()}")}");
        }

        BaselineRenderer.Write(io.Out, input.Report, update);
        io.Close(Closing(input, update, changes), outIsForPrograms: false);
        return update.Refused.IsEmpty ? ExitCodes.Done : ExitCodes.SomethingRemains;
    }

    private BaselineGrowth Growth(GateInput input, BaselineUpdate update, string reason) => new(
        _clock.GetUtcNow(),
        new GitRepository(input.Store.Root).Identity,
        reason.Trim(),
        update.Added.Length,
        [.. update.Added.Select(finding => finding.Fingerprint).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private static ClosingLine Closing(GateInput input, BaselineUpdate update, bool changes)
    {
        var changed = changes ? $"Changed {input.Store.RelativePath}" : ClosingLine.ChangedNothing;
        var tolerated = $"{ClosingLine.Count(update.Baseline.Count, "finding")} tolerated";
        return update.Refused.IsEmpty
            ? new ClosingLine(changed, tolerated, Shell.Command(["gate", .. input.Arguments]))
            : new ClosingLine(changed, $"{tolerated}, {ClosingLine.Count(update.Refused.Length, "new finding")} not", Shell.Command(["plan", .. input.Arguments]));
    }
}
