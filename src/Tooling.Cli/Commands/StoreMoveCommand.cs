using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Ledger;

namespace Tooling.Cli.Commands;

/// <summary><c>store move</c>: moves the ledger to another store.</summary>
internal sealed class StoreMoveCommand : Command
{
    private const int SchemaVersion = 1;

    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TreePath _path = new();
    private readonly Option<string> _to = new("--to") { Description = "What to keep the ledger in. For postgresql, the variable MIGRATE_POSTGRESQL says how the server is reached.", Required = true };
    private readonly Option<string?> _tree = new("--tree") { Description = "What the tree is called on the server, where several share it.", HelpName = "NAME" };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public StoreMoveCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("move", "Move the ledger with every row. What was written is read back and compared before the old one goes; what is interrupted leaves it where it was.")
    {
        (_engine, _terminal) = (engine, terminal);
        _path.AddTo(this);
        Options.Add(_to);
        Options.Add(_tree);
        _to.AcceptOnlyFromAmong([.. Enum.GetValues<LedgerKind>().Select(LedgerPlace.WordOf)]);
        Validators.Add(result =>
        {
            var isServer = result.GetValue(_to) == LedgerPlace.WordOf(LedgerKind.PostgreSql);
            if (isServer != (result.GetValue(_tree) is { Length: > 0 } tree && !tree.Any(char.IsWhiteSpace)))
            {
                result.AddError("--tree goes with --to postgresql, and has no blanks.");
            }
        });
        _output.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var io = new CommandIo(parse, _terminal);
        var path = _path.Of(parse);
        var kind = Enum.GetValues<LedgerKind>().Single(k => LedgerPlace.WordOf(k) == parse.GetRequiredValue(_to));
        var move = _engine.MoveStore(path, new LedgerPlace(kind, parse.GetValue(_tree)));
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream =>
            {
                JsonResult.Write(stream, SchemaVersion, json =>
                {
                    json.WriteString("from", LedgerPlace.WordOf(move.From.Kind));
                    json.WriteString("to", LedgerPlace.WordOf(move.To.Kind));
                    json.WriteNumber("migrations", move.Migrations);
                    json.WriteString("checksum", move.Checksum);
                });
            });
        }

        var place = _path.Typed(parse);
        io.Close(
            new ClosingLine(
                $"Moved {ClosingLine.Count(move.Migrations, "migration")} from {LedgerPlace.WordOf(move.From.Kind)} to {LedgerPlace.WordOf(move.To.Kind)}",
                $"the checksum {move.Checksum[..16]} is the same on both sides",
                Shell.Command(["store", "show", .. place])),
            outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.Done;
    }
}
