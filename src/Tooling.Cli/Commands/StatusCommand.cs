using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Ledger;
using Tooling.Engine.Sessions;
using Tooling.Engine.Validation;

namespace Tooling.Cli.Commands;

/// <summary><c>status</c>: the migrations of a tree, and where they stand.</summary>
internal sealed class StatusCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TreePath _path = new();
    private readonly Option<bool> _detailed = new("--detailed") { Description = "Show every session that is kept, with its units." };
    private readonly Option<bool> _validate = new("--validate") { Description = "Also check what 'validate' does; a check that fails decides the exit code." };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public StatusCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("status", "List the migrations of a tree, the latest first, and where they stand.")
    {
        (_engine, _terminal) = (engine, terminal);
        _path.AddTo(this);
        Options.Add(_detailed);
        Options.Add(_validate);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var path = _path.Of(parse);
        var status = _engine.Status(path);
        var validation = parse.GetValue(_validate)
            ? await io.Progress.RunAsync(progress => _engine.ValidateAsync(new ValidationRequest(new ScanRequest { Path = path }, [], ValidationLevel.Basic, Strict: false), progress, cancellationToken)).ConfigureAwait(false)
            : null;
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => StatusRenderer.WriteJson(stream, status, validation));
        }
        else
        {
            io.WriteText(file, (writer, options) => StatusRenderer.WriteText(writer, options, status, parse.GetValue(_detailed), validation));
        }

        string[] next = path == "." ? [] : [path];
        var applied = status.Migrations.Count(migration => migration.State == MigrationState.Applied);
        var open = status.Sessions.FirstOrDefault(session => session.State == SessionState.Open);
        var closing = status.Pending switch
        {
            _ when validation is { IsValid: false } => new ClosingLine(
                ClosingLine.ChangedNothing,
                $"{ClosingLine.Count(validation.Checks.Count(check => check.Outcome == CheckOutcome.Failed), "check")} failed",
                Shell.Command(["doctor", .. next])),
            null when open is not null => new ClosingLine(
                ClosingLine.ChangedNothing,
                $"session {open.Id} {(status.IsRunning ? "is under way" : open.Mode == SessionMode.Manual ? "waits for decisions" : "is interrupted")}",
                status.IsRunning ? Shell.Command(["status", .. next]) : Shell.Command(["apply", .. next, "--resume"])),
            null => new ClosingLine(ClosingLine.ChangedNothing, $"{ClosingLine.Count(applied, "migration")} applied", Shell.Command(["scan", .. next])),
            { IsRunning: true } running => new ClosingLine(ClosingLine.ChangedNothing, $"{StatusRenderer.NameOf(running.Kind)} of {running.MigrationId} is under way", Shell.Command(["status", .. next])),
            { } pending => new ClosingLine(ClosingLine.ChangedNothing, $"{StatusRenderer.NameOf(pending.Kind)} of {pending.MigrationId} is interrupted", Shell.Command(["apply", .. next, "--resume"])),
        };
        io.Close(closing, outIsForPrograms: file is null && format != OutputOptions.Text);
        return validation is { IsValid: false } ? ExitCodes.FindingsPending : status.Pending is null && open is null ? ExitCodes.Done : ExitCodes.SomethingRemains;
    }
}
