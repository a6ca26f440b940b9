using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Applying;

namespace Tooling.Cli.Commands;

/// <summary><c>rollback</c>: restores the files of a migration, byte for byte.</summary>
internal sealed class RollbackCommand : Command
{
    private const string Recorded = "It is recorded as a migration, which can be taken back in its turn.";

    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly MigrationArgument _migration;
    private readonly Option<string> _path = new("--path") { Description = "A folder or file in the tree.", HelpName = "PATH", DefaultValueFactory = _ => "." };
    private readonly Option<string[]> _file = new("--file") { Description = $"Restore only this file, or the files in this folder. Repeatable. {Recorded}", HelpName = "PATH" };
    private readonly Option<string[]> _project = new("--project") { Description = "Restore only this project, a name or a path, with those that can only be restored together. Repeatable.", HelpName = "NAME" };
    private readonly Option<string[]> _tool = new("--tool") { Description = "Restore only the projects that hold this tool: a command path as 'list' gives it, or a name. Repeatable.", HelpName = "NAME" };
    private readonly Option<string?> _to = new("--to") { Description = "Take back all migrations that are later than this one. All is checked before the first is.", HelpName = "ID" };
    private readonly Option<bool> _merge = new("--merge") { Description = $"Keep what was edited since, line by line; refuses where the migration changed the same lines. {Recorded}" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only show what would be restored, as a diff." };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public RollbackCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("rollback", "Take a migration back, byte for byte. Refuses where a file was changed since.")
    {
        (_engine, _terminal, _migration) = (engine, terminal, new MigrationArgument(engine));
        Arguments.Add(_migration);
        foreach (var option in (Option[])[_path, _file, _project, _tool, _to, _merge, _dryRun])
        {
            Options.Add(option);
        }

        _output.AddTo(this);
        Validators.Add(result =>
        {
            var isPart = result.GetValue(_file) is { Length: > 0 } || result.GetValue(_project) is { Length: > 0 } || result.GetValue(_tool) is { Length: > 0 } || result.GetValue(_merge);
            if (result.GetValue(_to) is not null && (isPart || result.GetValue(_migration) is not null))
            {
                result.AddError("--to goes with neither a migration nor --file, --project, --tool or --merge: it takes back whole migrations.");
            }
        });
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var (path, migration) = _migration.Of(parse, parse.GetResult(_path) is { Implicit: false } ? parse.GetRequiredValue(_path) : null);
        var request = new RollbackRequest(path, migration, parse.GetValue(_dryRun))
        {
            Files = [.. parse.GetValue(_file) ?? []],
            Projects = [.. parse.GetValue(_project) ?? []],
            Tools = [.. parse.GetValue(_tool) ?? []],
            To = parse.GetValue(_to),
            Merge = parse.GetValue(_merge),
        };
        var result = await io.Progress.RunAsync(progress => _engine.RollbackAsync(request, progress, cancellationToken)).ConfigureAwait(false);
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => RollbackRenderer.WriteJson(stream, result));
        }
        else
        {
            io.WriteText(file, (writer, options) => RollbackRenderer.WriteText(writer, options, result));
        }

        io.Close(Closing(request, result), outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.Done;
    }

    private static ClosingLine Closing(RollbackRequest request, RestoreResult result)
    {
        string[] path = request.Path == "." ? [] : ["--path", request.Path];
        var files = ClosingLine.Count(result.Restored.Length, "file");
        var status = Shell.Command(["status", .. path.Skip(1)]);
        var migrations = result.Migrations.Length == 1 ? $"migration {result.MigrationId}" : $"migrations {string.Join(", ", result.Migrations)}";
        return (result.Undoes, request.DryRun) switch
        {
            (null, true) when result.Migrations.Length == 1 => new ClosingLine(ClosingLine.ChangedNothing, $"{migrations} would restore {files}", Shell.Command(["rollback", result.MigrationId, .. path])),
            (null, true) => new ClosingLine(ClosingLine.ChangedNothing, $"{migrations} would restore {files}", Shell.Command(["rollback", "--to", request.To!, .. path])),
            (null, false) => new ClosingLine($"Restored {files}", $"nothing remains of {migrations}", status),
            (_, true) => new ClosingLine(ClosingLine.ChangedNothing, $"{files} would be restored", status),
            (_, false) => new ClosingLine($"Restored {files}", $"migration {result.MigrationId} is that", status),
        };
    }
}
