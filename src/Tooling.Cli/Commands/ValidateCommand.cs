using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Fixing;
using Tooling.Engine.Validation;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Commands;

/// <summary><c>validate</c>: checks that what was migrated still is, compiles, and can be taken back.</summary>
internal sealed class ValidateCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly LoadOptions _load = new();
    private readonly Option<string[]> _migration = new("--migration") { Description = "Check only this migration: its id, or the beginning of it. Repeatable; all that are applied if not given.", HelpName = "ID" };
    private readonly ValidationOption _level = new("--level", "How much is checked: hashes, snapshots and compiler errors (basic), or also what libraries offer to others, a real build with its warnings, and the tests, each before and after (comprehensive). Basic if not given.", allowSkip: false);
    private readonly Option<bool> _strict = new("--strict") { Description = "Fail also of what is only worth knowing, such as files that were edited since, and rewrites that ask for a look." };
    private readonly Option<string[]> _tool = new("--tool") { Description = "Check only the units that hold this tool: a command path as 'list' gives it, or a name. Repeatable.", HelpName = "NAME" };
    private readonly Option<bool> _autoFix = new("--auto-fix") { Description = "Mend what has a known mend, then check: missing and leftover using directives, packages left in their legacy version, formatting, and a ledger that says what was taken back by hand. Edits are a migration of their own, which can be rolled back." };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public ValidateCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("validate", "Check that what was migrated still is, brings no compiler error, and can be taken back. Changes nothing, unless it is asked to mend.")
    {
        (_engine, _terminal) = (engine, terminal);
        _load.AddPathTo(this);
        Options.Add(_migration);
        Options.Add(_level);
        Options.Add(_strict);
        Options.Add(_tool);
        Options.Add(_autoFix);
        _load.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var request = new ValidationRequest(_load.ToRequest(parse), [.. parse.GetValue(_migration) ?? []], _level.Level(parse) ?? ValidationLevel.Basic, parse.GetValue(_strict)) { Tools = [.. parse.GetValue(_tool) ?? []] };
        var result = await io.Progress.RunAsync(progress => ResultAsync(request, parse.GetValue(_autoFix), progress, cancellationToken)).ConfigureAwait(false);
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => ValidationRenderer.WriteJson(stream, result));
        }
        else
        {
            io.WriteText(file, (writer, options) => ValidationRenderer.WriteText(new TextPage(writer, options.Color, options.Width), result));
        }

        string[] path = _load.TypedPath(parse) is { } typed ? [typed] : [];
        var (remains, next, code) = Closing(result.Validation, path);
        if (result.MigrationId is { } mend)
        {
            next = result.Validation.IsValid ? Shell.Command(["rollback", mend, .. path.Length == 0 ? path : ["--path", .. path]]) : next;
        }

        var changed = result.Fixes.IsEmpty ? ClosingLine.ChangedNothing : $"Mended {ClosingLine.Count(result.Fixes.Length, "thing")}";
        io.Close(new ClosingLine(changed, remains, next), outIsForPrograms: file is null && format != OutputOptions.Text);
        return code;
    }

    private async Task<AutoFixResult> ResultAsync(ValidationRequest request, bool autoFix, IProgress<EngineProgress>? progress, CancellationToken cancellationToken) => autoFix
        ? await _engine.AutoFixAsync(request, progress, cancellationToken).ConfigureAwait(false)
        : new AutoFixResult([], MigrationId: null, await _engine.ValidateAsync(request, progress, cancellationToken).ConfigureAwait(false));

    private static (string Remains, string Next, int Code) Closing(ValidationResult result, string[] path)
    {
        var migrations = ClosingLine.Count(result.Migrations.Length, "migration");
        return result switch
        {
            { Migrations.IsEmpty: true } => ("no migration is applied here", Shell.Command(["scan", .. path]), ExitCodes.Done),
            { IsValid: false } => ($"{ClosingLine.Count(result.Checks.Count(c => c.Outcome == CheckOutcome.Failed), "check")} of {migrations} failed", Shell.Command(["status", .. path]), ExitCodes.FindingsPending),
            { IsComplete: false } => ($"not all of {migrations} could be checked", "dotnet restore", ExitCodes.CouldNotSee),
            _ => ($"{migrations} passed", Shell.Command(["scan", .. path]), ExitCodes.Done),
        };
    }
}
