using System.CommandLine;
using System.Globalization;
using Tooling.Cli.Applying;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Ledger;
using Tooling.Engine.Stores;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Commands;

/// <summary><c>store show</c>: what the ledger is kept in, how large it is, and what would be better.</summary>
internal sealed class StoreShowCommand : Command
{
    private const int SchemaVersion = 1;

    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TreePath _path = new();
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public StoreShowCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("show", "Say what the ledger is kept in, how large it is, and what would be better.")
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
        var report = _engine.Store(path, StorePolicies.Of(_engine.Status(path).Root, _engine.Rules(path), parse));
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => WriteJson(stream, report));
        }
        else
        {
            io.WriteText(file, (writer, options) => WriteText(new TextPage(writer, options.Color, options.Width), report));
        }

        var place = _path.Typed(parse);
        io.Close(
            new ClosingLine(ClosingLine.ChangedNothing, ClosingLine.Count(report.Migrations, "migration"), Shell.Command(["status", .. place])),
            outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.Done;
    }

    private static void WriteText(TextPage page, StoreReport report)
    {
        var tree = report.Place.Tree is { } name ? $", tree {name}" : string.Empty;
        var size = report.Bytes > 0 ? string.Create(CultureInfo.InvariantCulture, $", {report.Bytes / 1024.0:0.0} KiB") : string.Empty;
        page.Line($"{page.Paint(LedgerPlace.WordOf(report.Place.Kind), TextColor.Cyan)}{tree}{size}: {ClosingLine.Count(report.Projects, "project")}, {ClosingLine.Count(report.Files, "file")}");
        if (report.Recommendation is { } recommendation)
        {
            page.Line($"    try: {recommendation}");
        }
    }

    private static void WriteJson(Stream stream, StoreReport report)
    {
        JsonResult.Write(stream, SchemaVersion, json =>
        {
            json.WriteString("store", LedgerPlace.WordOf(report.Place.Kind));
            json.WriteString("tree", report.Place.Tree);
            json.WriteNumber("migrations", report.Migrations);
            json.WriteNumber("projects", report.Projects);
            json.WriteNumber("files", report.Files);
            json.WriteNumber("bytes", report.Bytes);
            json.WriteString("recommendation", report.Recommendation);
        });
    }
}
