using System.CommandLine;
using Tooling.Cli.Applying;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Applying;
using Tooling.Engine.Reloading;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;

namespace Tooling.Cli.Commands;

/// <summary><c>reload</c>: migrates tools again, from what they were, with the rules of today.</summary>
internal sealed class ReloadCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly LoadOptions _load = new();
    private readonly Argument<string[]> _tools = new("tool") { Description = "A tool: a command path as 'list' gives it, or a name.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _path = new("--path") { Description = "A folder, solution, project or C# file.", HelpName = "PATH", DefaultValueFactory = _ => "." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only show what would change." };
    private readonly ValidationOption _validation = new("--validation", "What is checked after writing; what fails is taken back. Basic if not given.", allowSkip: true);
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public ReloadCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("reload", "Migrate tools again with the rules of today, from what they were before their first migration. The whole projects that hold them are; files that were edited since are refused. It is a migration of its own, which can be taken back.")
    {
        (_engine, _terminal) = (engine, terminal);
        Arguments.Add(_tools);
        foreach (var option in (Option[])[_path, _dryRun, _validation])
        {
            Options.Add(option);
        }

        _load.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var path = parse.GetRequiredValue(_path);
        var code = _load.ToRequest(parse, path);
        var tools = parse.GetRequiredValue(_tools);
        var result = await io.Progress.RunAsync(progress => _engine.PlanReloadAsync(new ReloadRequest(code, [.. tools]), progress, cancellationToken)).ConfigureAwait(false);
        string[] place = path == "." ? [] : ["--path", path];
        if (result.Plan.Files.IsEmpty)
        {
            return Finish(io, parse, result, new TransactionResult(ApplyOutcome.NothingToDo, MigrationId: null, []), place);
        }

        if (parse.GetValue(_dryRun))
        {
            return PlanPresenter.Show(io, result, _engine, _output.Format(parse), _output.File(parse), Shell.Command(["reload", .. tools, .. place]));
        }

        var level = _validation.Level(parse) ?? ValidationLevel.Basic;
        var open = _engine.BeginSession(result.Plan, new SessionRequest(SessionMode.Full, level, code, SessionPolicies.Of(result.Plan.Root, _engine.Rules(result.Plan.Root), parse)));
        var run = await io.Progress.RunAsync(progress => _engine.RunSessionAsync(open, progress, cancellationToken)).ConfigureAwait(false);
        StoreUpkeep.Run(_engine, io, result.Plan.Root, parse);
        return run.Units is [{ IsApplied: false } failed]
            ? throw new UserErrorException($"{failed.Failure} {Problems(failed)}".TrimEnd(), $"The files are as they were. See what changes: {Shell.Command(["reload", .. tools, .. place, _dryRun.Name])}.")
            : Finish(io, parse, result, new TransactionResult(ApplyOutcome.Applied, run.Session.Units[0].MigrationId, run.Session.Units[0].Unit.Files), place);
    }

    private static string Problems(UnitResult unit) => unit.Validation is null
        ? string.Empty
        : string.Join(' ', unit.Validation.Checks.SelectMany(check => check.Problems).Where(problem => problem.IsFailure).Select(problem => $"{problem.Place} {problem.Message}".Trim()));

    private int Finish(CommandIo io, ParseResult parse, PlanResult result, TransactionResult applied, string[] place)
    {
        var rules = _engine.Rules(result.Plan.Root);
        var remaining = PlanPresenter.Remaining(result, rules);
        var rollback = Shell.Command(["rollback", applied.MigrationId ?? string.Empty, .. place]);
        ApplyRenderer.Write(io, _output.Format(parse), _output.File(parse), applied, result.Plan, remaining, PlanPresenter.ToReview(result, rules), rollback);
        var changed = applied.Files.Length == 0 ? "the rules of today make the same of it" : ClosingLine.Remaining(remaining.Counts);
        io.Close(
            new ClosingLine(SessionClosing.Changed(applied.Files.Length), changed, applied.Files.Length == 0 ? Shell.Command(["status", .. place.Skip(1)]) : "dotnet build"),
            outIsForPrograms: _output.File(parse) is null && _output.Format(parse) != OutputOptions.Text);
        return remaining.Counts.Total > 0 ? ExitCodes.SomethingRemains : ExitCodes.Done;
    }
}
