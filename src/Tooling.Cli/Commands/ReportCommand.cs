using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Reporting;

namespace Tooling.Cli.Commands;

/// <summary><c>report</c>: writes saved reports in another form, several as one.</summary>
internal sealed class ReportCommand : Command
{
    private readonly TerminalInfo _terminal;
    private readonly Argument<string[]> _files = new("files")
    {
        Description = "Reports that 'scan', 'plan' or 'gate' saved with --format json --output FILE.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly OutputOptions _output = new(OutputOptions.Reports);

    public ReportCommand(TerminalInfo terminal)
        : base("report", "Write saved JSON reports in another form; several are merged into one. Reads no code.")
    {
        _terminal = terminal;
        Arguments.Add(_files);
        _output.AddTo(this);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var io = new CommandIo(parse, _terminal);
        var report = ReportMerger.Merge([.. parse.GetRequiredValue(_files).Select(SavedReport.Read)]);
        var (format, file) = (_output.Format(parse), _output.File(parse));
        ReportOutput.Write(io, report, format, file);
        io.Close(new ClosingLine(ClosingLine.ChangedNothing, ClosingLine.Remaining(report.Counts), Shell.Command(["gate"])), outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.Done;
    }
}
