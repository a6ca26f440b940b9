using System.CommandLine;
using Tooling.Cli.Applying;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Applying;
using Tooling.Engine.Planning;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;
using Tooling.Reporting;

namespace Tooling.Cli.Commands;

/// <summary><c>apply</c>: plans and writes a migration, or writes a plan that was saved, or goes on with a session that was interrupted.</summary>
internal sealed class ApplyCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly ReviewStep _review;
    private readonly ScopeOptions _scope;
    private readonly PlanningOptions _planning = new();
    private readonly ApplyOptions _options = new();
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public ApplyCommand(IMigrationEngine engine, TerminalInfo terminal, TextReader input)
        : base("apply", "Migrate: write the edits of a plan, all or nothing, so that they can be rolled back.")
    {
        (_engine, _terminal, _scope, _review) = (engine, terminal, new ScopeOptions(engine), new ReviewStep(engine, terminal, input));
        Aliases.Add("migrate");
        _scope.AddTo(this);
        _planning.AddTo(this);
        _options.AddTo(this);
        _output.AddTo(this);
        SetAction((parse, cancellationToken) => _options.IsResume(parse) ? ResumeAsync(parse, cancellationToken) : RunAsync(parse, cancellationToken));
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        if (_options.Mode(parse) == SessionMode.Manual)
        {
            _review.DemandDecider(_options.Decisions(parse));
        }

        var result = await PlanAsync(io, parse, cancellationToken).ConfigureAwait(false);
        if (_options.IsDryRun(parse))
        {
            var apply = _options.Plan(parse) is { } file ? Shell.Command(["apply", .. Path(parse), "--plan", file]) : _scope.NextCommand(parse, "apply", _planning.Again(parse));
            return PlanPresenter.Show(io, result, _engine, _output.Format(parse), _output.File(parse), apply);
        }

        if (!_options.AllowsDirty(parse))
        {
            await RefuseUncommittedAsync(result.Plan, cancellationToken).ConfigureAwait(false);
        }

        if (result.Plan.Files.IsEmpty)
        {
            return Finish(io, parse, result, new TransactionResult(ApplyOutcome.NothingToDo, MigrationId: null, []));
        }

        // What a file decides is checked before anything is begun.
        ReviewStep.Read(_options.Decisions(parse), result.Plan);
        var policy = SessionPolicies.Of(result.Plan.Root, _engine.Rules(result.Plan.Root), parse);
        var open = _engine.BeginSession(result.Plan, new SessionRequest(_options.Mode(parse), _options.Level(parse), _scope.ToRequest(parse), policy));
        return await RunAsync(io, parse, result, open, cancellationToken).ConfigureAwait(false);
    }

    private Task<PlanResult> PlanAsync(CommandIo io, ParseResult parse, CancellationToken cancellationToken) => _options.Plan(parse) is { } file
        ? Task.FromResult(SavedPlan.Read(file, _scope.TypedPath(parse)))
        : io.Progress.RunAsync(progress => _engine.PlanAsync(_planning.Apply(parse, _scope.ToRequest(parse)) with { Steps = _options.Mode(parse) != SessionMode.Full }, progress, cancellationToken));

    private static async Task RefuseUncommittedAsync(Plan plan, CancellationToken cancellationToken)
    {
        var uncommitted = await new GitWorkingTree(plan.Root).UncommittedAsync([.. plan.Files.Select(file => file.Path).Distinct(StringComparer.Ordinal)], cancellationToken).ConfigureAwait(false);
        if (!uncommitted.IsEmpty)
        {
            var others = uncommitted.Length > 1 ? $" and {ClosingLine.Count(uncommitted.Length - 1, "other file")}" : string.Empty;
            throw new UserErrorException(
                $"Not applied: '{uncommitted[0]}'{others} would be edited, and git has uncommitted changes there.",
                "Commit or stash them, or allow it: --allow-dirty.",
                uncommitted[0]);
        }
    }

    private async Task<int> RunAsync(CommandIo io, ParseResult parse, PlanResult result, OpenSession open, CancellationToken cancellationToken)
    {
        NameNotBridged(io, open.Plan);
        if (open.Session.Mode == SessionMode.Manual)
        {
            var decided = _options.Decisions(parse) is { } file ? ReviewStep.Read(file, open.Plan) : null;
            (open, var write) = await _review.RunAsync(io, open, decided, _options.SaveDecisions(parse), cancellationToken).ConfigureAwait(false);
            if (!write)
            {
                return Quit(io, parse, result, new SessionResult(open.Session, []));
            }
        }

        var run = await io.Progress.RunAsync(progress => _engine.RunSessionAsync(open, progress, cancellationToken)).ConfigureAwait(false);
        StoreUpkeep.Run(_engine, io, open.Plan.Root, parse);
        if (run.Session is { Mode: SessionMode.Full, Level: ValidationLevel.Skip, Units: [var whole] })
        {
            return Finish(io, parse, result, new TransactionResult(ApplyOutcome.Applied, whole.MigrationId, whole.Unit.Files));
        }

        var remaining = PlanPresenter.Remaining(result, _engine.Rules(result.Plan.Root));
        UnitsRenderer.Write(io, _output.Format(parse), _output.File(parse), run, remaining);
        return Close(io, parse, result, run, remaining);
    }

    /// <summary>Who goes away has seen it all; a program has not.</summary>
    private static void NameNotBridged(CommandIo io, Plan plan)
    {
        if (!plan.NotBridged.IsEmpty)
        {
            io.Error.Line($"The bridge can't stand in for {ClosingLine.Count(plan.NotBridged.Length, "place")}: rewritten in the first step.");
            foreach (var place in plan.NotBridged)
            {
                io.Error.Line($"    {place}");
            }
        }
    }

    private int Quit(CommandIo io, ParseResult parse, PlanResult result, SessionResult run)
    {
        var remaining = PlanPresenter.Remaining(result, _engine.Rules(result.Plan.Root));
        if (_output.Format(parse) == OutputOptions.Json)
        {
            UnitsRenderer.Write(io, OutputOptions.Json, _output.File(parse), run, remaining);
        }

        return Close(io, parse, result, run, remaining);
    }

    private int Finish(CommandIo io, ParseResult parse, PlanResult result, TransactionResult applied)
    {
        var rules = _engine.Rules(result.Plan.Root);
        var remaining = PlanPresenter.Remaining(result, rules);
        ApplyRenderer.Write(io, _output.Format(parse), _output.File(parse), applied, result.Plan, remaining, PlanPresenter.ToReview(result, rules), RollbackCommand(parse, applied));
        return Close(io, parse, result, remaining, applied.Files.Length);
    }

    private int Close(CommandIo io, ParseResult parse, PlanResult result, SessionResult run, Report remaining)
    {
        var changed = run.Units.Where(unit => unit.IsApplied).Sum(unit => unit.Unit.Files.Length);
        if (SessionClosing.Of(run.Session, changed, Path(parse), _scope.NextCommand(parse, "plan", _planning.Again(parse))) is not { } closing)
        {
            return Close(io, parse, result, remaining, changed);
        }

        io.Close(closing, IsForPrograms(parse));
        return ExitCodes.SomethingRemains;
    }

    private int Close(CommandIo io, ParseResult parse, PlanResult result, Report remaining, int changed)
    {
        var tooLittle = ExitCodes.SawTooLittle(result.Scan);
        var unproven = result.Plan.Proofs.Any(proof => proof.Outcome == ProofOutcome.Unproven);
        var remains = tooLittle ? ClosingLine.TooLittleSeen(result.Scan.ResolutionRate)
            : remaining.Counts.Total == 0 && unproven ? "the proof that it compiles remains"
            : ClosingLine.Remaining(remaining.Counts);
        var next = tooLittle ? "dotnet restore"
            : changed == 0 ? PlanPresenter.NextWithoutEdits(result.Plan, _engine.Rules(result.Plan.Root))
            : PackageLocks.AreLeftBehind(result.Plan) ? PackageLocks.Restore
            : "dotnet build";
        io.Close(new ClosingLine(SessionClosing.Changed(changed), remains, next), IsForPrograms(parse));
        return tooLittle ? ExitCodes.CouldNotSee : remaining.Counts.Total > 0 || unproven ? ExitCodes.SomethingRemains : ExitCodes.Done;
    }

    private async Task<int> ResumeAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var path = _scope.TypedPath(parse) ?? ".";
        var resumed = await io.Progress.RunAsync(progress => _engine.ResumeAsync(path, progress, cancellationToken)).ConfigureAwait(false);
        if (resumed.Outcome != ApplyOutcome.RolledBack && _engine.FindSession(path, SessionPolicies.Of(_engine.Status(path).Root, _engine.Rules(path), parse)) is { } open)
        {
            if (open.Session.Mode == SessionMode.Manual)
            {
                _review.DemandDecider(_options.Decisions(parse));
            }

            return await RunAsync(io, parse, SavedPlan.Of(open.Plan), open, cancellationToken).ConfigureAwait(false);
        }

        ApplyRenderer.Write(io, _output.Format(parse), _output.File(parse), resumed, plan: null, remaining: null, review: null, RollbackCommand(parse, resumed));
        var closing = resumed.Outcome switch
        {
            ApplyOutcome.NothingToDo => new ClosingLine(ClosingLine.ChangedNothing, "no migration is interrupted", Shell.Command(["status", .. Path(parse)])),
            ApplyOutcome.RolledBack => new ClosingLine(
                $"Restored {ClosingLine.Count(resumed.Files.Length, "file")}", $"nothing remains of migration {resumed.MigrationId}", Shell.Command(["status", .. Path(parse)])),
            _ => new ClosingLine(SessionClosing.Changed(resumed.Files.Length), "what is left to a person is what a scan finds", Shell.Command(["scan", .. Path(parse)])),
        };
        io.Close(closing, IsForPrograms(parse));
        return ExitCodes.Done;
    }

    private bool IsForPrograms(ParseResult parse) => _output.File(parse) is null && _output.Format(parse) != OutputOptions.Text;

    private string[] Path(ParseResult parse) => _scope.TypedPath(parse) is { } path ? [path] : [];

    private string RollbackCommand(ParseResult parse, TransactionResult applied) =>
        Shell.Command(["rollback", applied.MigrationId ?? string.Empty, .. _scope.TypedPath(parse) is { } path ? (string[])["--path", path] : []]);
}
