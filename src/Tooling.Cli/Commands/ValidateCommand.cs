using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
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
    private readonly Option<bool> _strict = new("--strict") { Description = "Fail also of what is only worth knowing, such as files that were edited since." };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public ValidateCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("validate", "Check that what was migrated still is, brings no compiler error, and can be taken back. Changes nothing.")
    {
        (_engine, _terminal) = (engine, terminal);
        _load.AddPathTo(this);
        Options.Add(_migration);
        Options.Add(_level);
        Options.Add(_strict);
        _load.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var request = new ValidationRequest(_load.ToRequest(parse), [.. parse.GetValue(_migration) ?? []], _level.Level(parse) ?? ValidationLevel.Basic, parse.GetValue(_strict));
        var result = await io.Progress.RunAsync(progress => _engine.ValidateAsync(request, progress, cancellationToken)).ConfigureAwait(false);
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
        var migrations = ClosingLine.Count(result.Migrations.Length, "migration");
        var (remains, next, code) = result switch
        {
            { Migrations.IsEmpty: true } => ("no migration is applied here", Shell.Command(["scan", .. path]), ExitCodes.Done),
            { IsValid: false } => ($"{ClosingLine.Count(result.Checks.Count(c => c.Outcome == CheckOutcome.Failed), "check")} of {migrations} failed", Shell.Command(["status", .. path]), ExitCodes.FindingsPending),
            { IsComplete: false } => ($"not all of {migrations} could be checked", "dotnet restore", ExitCodes.CouldNotSee),
            _ => ($"{migrations} passed", Shell.Command(["scan", .. path]), ExitCodes.Done),
        };
        io.Close(new ClosingLine(ClosingLine.ChangedNothing, remains, next), outIsForPrograms: file is null && format != OutputOptions.Text);
        return code;
    }
}
