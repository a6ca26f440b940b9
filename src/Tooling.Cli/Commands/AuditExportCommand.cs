using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;

namespace Tooling.Cli.Commands;

/// <summary><c>audit export</c>: all events, for other programs.</summary>
internal sealed class AuditExportCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TreePath _path = new();
    private readonly OutputOptions _output = new([OutputOptions.Json, OutputOptions.Csv]);

    public AuditExportCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("export", "Write all events, the oldest first: as JSON with their hashes, or as CSV with a row for each file. A chain that is broken is exported all the same, and said to be.")
    {
        (_engine, _terminal) = (engine, terminal);
        _path.AddTo(this);
        _output.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var io = new CommandIo(parse, _terminal);
        var path = _path.Of(parse);
        var report = _engine.Audit(path);
        var file = _output.File(parse);
        if (_output.Format(parse) == OutputOptions.Json)
        {
            io.WriteJson(file, stream => AuditRenderer.WriteJson(stream, report.Events));
        }
        else
        {
            io.WriteText(file, (writer, _) => AuditRenderer.WriteCsv(writer, report.Events));
        }

        var place = _path.Typed(parse);
        var whole = report.Verification.Broken is null;
        io.Close(
            new ClosingLine(
                file is null ? ClosingLine.ChangedNothing : $"Wrote {ClosingLine.Count(report.Events.Length, "event")}",
                whole ? "the chain is whole" : $"the chain is broken: {report.Verification.Broken!.Message.TrimEnd('.')}",
                Shell.Command(["audit", "verify", .. place])),
            outIsForPrograms: file is null);
        return whole ? ExitCodes.Done : ExitCodes.FindingsPending;
    }
}
