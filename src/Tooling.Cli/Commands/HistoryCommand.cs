using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.History;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Commands;

/// <summary><c>history</c>: what migrations did, and what became of them.</summary>
internal sealed class HistoryCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TreePath _path = new();
    private readonly Option<string?> _migration = new("--migration") { Description = "Only this migration: its id, or the beginning of it.", HelpName = "ID" };
    private readonly Option<string?> _file = new("--file") { Description = "Only migrations that changed this file: from the current folder, or from the root of the tree.", HelpName = "PATH" };
    private readonly Option<int> _limit = new("--limit") { Description = "At most so many.", HelpName = "N", DefaultValueFactory = _ => 20 };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public HistoryCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("history", "Report what each migration did, the latest first: how it was asked for, what it changed, what it left, how long it took, and what became of it.")
    {
        (_engine, _terminal) = (engine, terminal);
        _path.AddTo(this);
        foreach (var option in (Option[])[_migration, _file, _limit])
        {
            Options.Add(option);
        }

        _limit.Validators.Add(Limit.Demand);
        _output.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var io = new CommandIo(parse, _terminal);
        var path = _path.Of(parse);
        var file = parse.GetValue(_file) is { } typed ? TreeFile.Of(_engine.Status(path).Root, typed) : null;
        var reports = _engine.History(new HistoryRequest(path, parse.GetValue(_migration), file, parse.GetValue(_limit)));
        var (format, target) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(target, stream => HistoryRenderer.WriteJson(stream, reports));
        }
        else
        {
            io.WriteText(target, (writer, options) => HistoryRenderer.WriteText(new TextPage(writer, options.Color, options.Width), reports, withFiles: parse.GetValue(_migration) is not null));
        }

        var place = _path.Typed(parse);
        io.Close(
            new ClosingLine(ClosingLine.ChangedNothing, reports.IsEmpty ? "nothing was migrated here yet" : ClosingLine.Count(reports.Length, "migration"), Shell.Command([reports.IsEmpty ? "scan" : "status", .. place])),
            outIsForPrograms: target is null && format != OutputOptions.Text);
        return ExitCodes.Done;
    }
}
