using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;

namespace Tooling.Cli.Commands;

/// <summary><c>scan</c>: finds what is legacy, and changes nothing.</summary>
internal sealed class ScanCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly ScopeOptions _scope;
    private readonly Option<bool> _tools = new("--tools") { Description = "Say to which tool each finding belongs; the report lists the tools. Takes longer. An HTML report always does." };
    private readonly OutputOptions _output = new(OutputOptions.Reports);

    public ScanCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("scan", "Find legacy code. Changes nothing.")
    {
        (_engine, _terminal, _scope) = (engine, terminal, new ScopeOptions(engine));
        _scope.AddTo(this);
        Options.Add(_tools);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        // To read the rules takes as long as to find out that nothing changed: it is done meanwhile. What projects bring is known afterwards.
        var rules = Task.Run(() => _engine.Rules(), CancellationToken.None);
        var scan = await io.Progress.RunAsync(progress => _engine.ScanAsync(_scope.ToRequest(parse) with { Tools = parse.GetValue(_tools) || _output.Format(parse) == OutputOptions.Html }, progress, cancellationToken)).ConfigureAwait(false);
        await rules.ConfigureAwait(false);
        var report = ReportOutput.Create(scan, scan.Findings, _engine.Rules(scan.Root));
        var (format, file) = (_output.Format(parse), _output.File(parse));
        ReportOutput.Write(io, report.WithProgress(_engine, scan.Root, format), format, file);

        var closing = ExitCodes.SawTooLittle(scan) ? new ClosingLine(ClosingLine.ChangedNothing, ClosingLine.TooLittleSeen(scan.ResolutionRate), "dotnet restore")
            : report.Counts.Total > 0 ? new ClosingLine(ClosingLine.ChangedNothing, ClosingLine.Remaining(report.Counts), _scope.NextCommand(parse, "plan"))
            : new ClosingLine(ClosingLine.ChangedNothing, ClosingLine.NothingRemains, _scope.NextCommand(parse, "list"));
        io.Close(closing, outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.OfLooking(scan, report.Counts);
    }
}
