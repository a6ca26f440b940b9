using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Reporting;

namespace Tooling.Cli.Commands;

/// <summary><c>list</c>: the tools that the code offers, legacy or modern.</summary>
internal sealed class ListCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly ScopeOptions _scope;
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public ListCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("list", "List the tools that the code offers, with their options and arguments, legacy or modern.")
    {
        (_engine, _terminal, _scope) = (engine, terminal, new ScopeOptions(engine));
        _scope.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var scan = await io.Progress.RunAsync(progress => _engine.ScanAsync(_scope.ToRequest(parse) with { Tools = true }, progress, cancellationToken)).ConfigureAwait(false);
        var report = ReportOutput.Create(scan, scan.Findings, _engine.Rules());
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            ReportOutput.Write(io, report, format, file);
        }
        else
        {
            io.WriteText(file, (writer, options) => ToolListRenderer.Write(writer, options, report.Tools));
        }

        var legacy = report.Tools.Count(tool => tool.Api != ApiGeneration.Modern);
        var tooLittle = ExitCodes.SawTooLittle(scan);
        var closing = tooLittle
            ? new ClosingLine(ClosingLine.ChangedNothing, ClosingLine.TooLittleSeen(scan.ResolutionRate), "dotnet restore")
            : new ClosingLine(ClosingLine.ChangedNothing, FormattableString.Invariant($"{legacy} of {ClosingLine.Count(report.Tools.Length, "tool")} legacy"), _scope.NextCommand(parse, legacy > 0 ? "plan" : "scan"));
        io.Close(closing, outIsForPrograms: file is null && format != OutputOptions.Text);
        return tooLittle ? ExitCodes.CouldNotSee : ExitCodes.Done;
    }
}
