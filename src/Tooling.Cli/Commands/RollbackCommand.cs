using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Ledger;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Commands;

/// <summary><c>rollback</c>: restores the files of a migration, byte for byte.</summary>
internal sealed class RollbackCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly Argument<string?> _migration = new("migration")
    {
        Description = "The migration, or the beginning of its id; the latest if not given.",

        // Without a name of its own, the help would list every completion in its place.
        HelpName = "migration",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _path = new("--path") { Description = "A folder or file in the tree.", HelpName = "PATH", DefaultValueFactory = _ => "." };
    private readonly Option<string[]> _file = new("--file") { Description = "Restore only this file, or the files in this folder. Repeatable. It is recorded as a migration, which can be taken back in its turn.", HelpName = "PATH" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what would be restored." };

    public RollbackCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("rollback", "Take a migration back, byte for byte. Refuses where a file was changed since.")
    {
        (_engine, _terminal) = (engine, terminal);
        Arguments.Add(_migration);
        Options.Add(_path);
        Options.Add(_file);
        Options.Add(_dryRun);
        _migration.CompletionSources.Add(_ => _engine.Status(".").Migrations.Where(migration => migration.State == MigrationState.Applied).Select(migration => migration.Id));
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var request = new RollbackRequest(parse.GetRequiredValue(_path), parse.GetValue(_migration), parse.GetValue(_dryRun)) { Files = (parse.GetValue(_file) ?? []).ToImmutableArray() };
        var result = await io.Progress.RunAsync(progress => _engine.RollbackAsync(request, progress, cancellationToken)).ConfigureAwait(false);
        foreach (var file in result.Restored)
        {
            io.Out.Line($"{io.Out.Paint(request.DryRun ? "would restore" : "restored", TextColor.Green)} {file}");
        }

        string[] path = request.Path == "." ? [] : ["--path", request.Path];
        var files = ClosingLine.Count(result.Restored.Length, "file");
        var status = Shell.Command(["status", .. path.Skip(1)]);
        var closing = (request.Files.IsEmpty, request.DryRun) switch
        {
            (true, true) => new ClosingLine(ClosingLine.ChangedNothing, $"migration {result.MigrationId} would restore {files}", Shell.Command(["rollback", result.MigrationId, .. path])),
            (true, false) => new ClosingLine($"Restored {files}", $"nothing remains of migration {result.MigrationId}", status),
            (false, true) => new ClosingLine(ClosingLine.ChangedNothing, $"{files} would be restored", status),
            (false, false) => new ClosingLine($"Restored {files}", $"migration {result.MigrationId} is that", status),
        };
        io.Close(closing, outIsForPrograms: false);
        return ExitCodes.Done;
    }
}
