using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Applying;
using Tooling.Engine.Planning;
using Tooling.Engine.Validation;
using Tooling.Reporting;

namespace Tooling.Cli.Commands;

/// <summary><c>apply</c>: plans and writes a migration, or writes a plan that was saved, or finishes one that was interrupted.</summary>
internal sealed class ApplyCommand : Command
{
    private const string DryRun = "dry-run";
    private const string Full = "full";
    private const string Incremental = "incremental";

    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly ScopeOptions _scope;
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);
    private readonly Option<string> _mode = new("--mode") { Description = "Write all edits together (full), unit by unit, each checked and taken back alone if it fails (incremental), or only show them (dry-run).", DefaultValueFactory = _ => Full };
    private readonly ValidationOption _validation = new("--validation", "What is checked after writing; what fails is taken back. Skip with --mode full, and basic with --mode incremental, if not given.", allowSkip: true);
    private readonly Option<string?> _plan = new("--plan") { Description = "Apply a plan that was saved by 'plan --output'. A path then says where the tree is now.", HelpName = "FILE" };
    private readonly Option<bool> _allowDirty = new("--allow-dirty") { Description = "Edit files too that have uncommitted changes in git." };
    private readonly Option<bool> _resume = new("--resume") { Description = "Finish a migration or a rollback that was interrupted." };

    public ApplyCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("apply", "Migrate: write the edits of a plan, all or nothing, so that they can be rolled back.")
    {
        (_engine, _terminal, _scope) = (engine, terminal, new ScopeOptions(engine));
        Aliases.Add("migrate");
        _mode.AcceptOnlyFromAmong(Full, Incremental, DryRun);
        _scope.AddTo(this);
        foreach (var option in (Option[])[_mode, _validation, _plan, _allowDirty, _resume])
        {
            Options.Add(option);
        }

        _output.AddTo(this);
        Validators.Add(result =>
        {
            if (result.GetValue(_resume) && (result.GetValue(_plan) is not null || result.GetResult(_mode) is { Implicit: false } || result.GetValue(_validation) is not null))
            {
                result.AddError("--resume goes with neither --plan nor --mode nor --validation: the plan is the interrupted one.");
            }
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        if (parse.GetValue(_resume))
        {
            return await ResumeAsync(io, parse, cancellationToken).ConfigureAwait(false);
        }

        var result = await PlanAsync(io, parse, cancellationToken).ConfigureAwait(false);
        if (parse.GetValue(_mode) == DryRun)
        {
            var apply = parse.GetValue(_plan) is { } file ? Shell.Command(["apply", .. Path(parse), "--plan", file]) : _scope.NextCommand(parse, "apply");
            return PlanPresenter.Show(io, result, _engine.Rules(), _output.Format(parse), _output.File(parse), apply);
        }

        if (!parse.GetValue(_allowDirty))
        {
            await RefuseUncommittedAsync(result.Plan, cancellationToken).ConfigureAwait(false);
        }

        var isIncremental = parse.GetValue(_mode) == Incremental;
        var level = _validation.Level(parse) ?? (isIncremental ? ValidationLevel.Basic : ValidationLevel.Skip);
        if (!result.Plan.Files.IsEmpty && (isIncremental || level != ValidationLevel.Skip))
        {
            var plan = isIncremental ? result.Plan : result.Plan.AsOneUnit();
            var units = await io.Progress.RunAsync(progress => _engine.ApplyUnitsAsync(plan, _scope.ToRequest(parse), level, progress, cancellationToken)).ConfigureAwait(false);
            return FinishUnits(io, parse, result, units);
        }

        var applied = result.Plan.Files.IsEmpty
            ? new TransactionResult(ApplyOutcome.NothingToDo, MigrationId: null, [])
            : await io.Progress.RunAsync(progress => _engine.ApplyAsync(result.Plan, progress, cancellationToken)).ConfigureAwait(false);
        return Finish(io, parse, result, applied);
    }

    private Task<PlanResult> PlanAsync(CommandIo io, ParseResult parse, CancellationToken cancellationToken) => parse.GetValue(_plan) is { } file
        ? Task.FromResult(SavedPlan.Read(file, _scope.TypedPath(parse)))
        : io.Progress.RunAsync(progress => _engine.PlanAsync(_scope.ToRequest(parse), progress, cancellationToken));

    private static async Task RefuseUncommittedAsync(Plan plan, CancellationToken cancellationToken)
    {
        var uncommitted = await new GitWorkingTree(plan.Root).UncommittedAsync([.. plan.Files.Select(file => file.Path)], cancellationToken).ConfigureAwait(false);
        if (!uncommitted.IsEmpty)
        {
            var others = uncommitted.Length > 1 ? $" and {ClosingLine.Count(uncommitted.Length - 1, "other file")}" : string.Empty;
            throw new UserErrorException(
                $"Not applied: '{uncommitted[0]}'{others} would be edited, and git has uncommitted changes there.",
                "Commit or stash them, or allow it: --allow-dirty.",
                uncommitted[0]);
        }
    }

    private int Finish(CommandIo io, ParseResult parse, PlanResult result, TransactionResult applied)
    {
        var (format, file) = (_output.Format(parse), _output.File(parse));
        var remaining = PlanPresenter.Remaining(result, _engine.Rules());
        ApplyRenderer.Write(io, format, file, applied, result.Plan, remaining, RollbackCommand(parse, applied));
        return Close(io, parse, result, remaining, applied.Files.Length);
    }

    private int FinishUnits(CommandIo io, ParseResult parse, PlanResult result, ImmutableArray<UnitResult> units)
    {
        var (format, file) = (_output.Format(parse), _output.File(parse));
        var remaining = PlanPresenter.Remaining(result, _engine.Rules());
        UnitsRenderer.Write(io, format, file, units, remaining);
        var changed = units.Where(unit => unit.IsApplied).Sum(unit => unit.Unit.Files.Length);
        var failed = units.Count(unit => !unit.IsApplied);
        if (failed == 0)
        {
            return Close(io, parse, result, remaining, changed);
        }

        var closing = new ClosingLine(Changed(changed), $"{failed} of {ClosingLine.Count(units.Length, "unit")} not applied", _scope.NextCommand(parse, "plan"));
        io.Close(closing, outIsForPrograms: file is null && format != OutputOptions.Text);
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
            : changed == 0 ? PlanPresenter.NextWithoutEdits(result.Plan, _engine.Rules())
            : "dotnet build";
        io.Close(new ClosingLine(Changed(changed), remains, next), outIsForPrograms: _output.File(parse) is null && _output.Format(parse) != OutputOptions.Text);
        return tooLittle ? ExitCodes.CouldNotSee : remaining.Counts.Total > 0 || unproven ? ExitCodes.SomethingRemains : ExitCodes.Done;
    }

    private async Task<int> ResumeAsync(CommandIo io, ParseResult parse, CancellationToken cancellationToken)
    {
        var path = _scope.TypedPath(parse) ?? ".";
        var resumed = await io.Progress.RunAsync(progress => _engine.ResumeAsync(path, progress, cancellationToken)).ConfigureAwait(false);
        var (format, file) = (_output.Format(parse), _output.File(parse));
        ApplyRenderer.Write(io, format, file, resumed, plan: null, remaining: null, RollbackCommand(parse, resumed));
        var closing = resumed.Outcome switch
        {
            ApplyOutcome.NothingToDo => new ClosingLine(ClosingLine.ChangedNothing, "no migration is interrupted", Shell.Command(["status", .. Path(parse)])),
            ApplyOutcome.RolledBack => new ClosingLine(
                $"Restored {ClosingLine.Count(resumed.Files.Length, "file")}", $"nothing remains of migration {resumed.MigrationId}", Shell.Command(["status", .. Path(parse)])),
            _ => new ClosingLine(Changed(resumed.Files.Length), "what is left to a person is what a scan finds", Shell.Command(["scan", .. Path(parse)])),
        };
        io.Close(closing, outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.Done;
    }

    private string[] Path(ParseResult parse) => _scope.TypedPath(parse) is { } path ? [path] : [];

    private string RollbackCommand(ParseResult parse, TransactionResult applied) =>
        Shell.Command(["rollback", applied.MigrationId ?? string.Empty, .. _scope.TypedPath(parse) is { } path ? (string[])["--path", path] : []]);

    private static string Changed(int files) => files == 0 ? ClosingLine.ChangedNothing : $"Changed {ClosingLine.Count(files, "file")}";
}
