using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;

namespace Tooling.Cli.Commands;

/// <summary><c>assess</c>: what each tool can reach, the security level that it needs, and what the migration comes to: effort, complexity, risk, what is missing.</summary>
internal sealed class AssessCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly ScopeOptions _scope;
    private readonly Option<bool> _explain = new("--explain") { Description = "Show the arithmetic: every fact, weight and base hour." };
    private readonly OutputOptions _output = new([OutputOptions.Text, OutputOptions.Json]);

    public AssessCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("assess", "Say what each tool can reach (files, network, processes), with the calls that lead there, and what the migration comes to: effort, complexity, risk, readiness. Changes nothing.")
    {
        (_engine, _terminal, _scope) = (engine, terminal, new ScopeOptions(engine));
        _scope.AddTo(this);
        Options.Add(_explain);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var assessment = await io.Progress.RunAsync(progress => _engine.AssessAsync(_scope.ToRequest(parse), progress, cancellationToken)).ConfigureAwait(false);
        var (format, file) = (_output.Format(parse), _output.File(parse));
        if (format == OutputOptions.Json)
        {
            io.WriteJson(file, stream => AssessmentRenderer.WriteJson(stream, assessment));
        }
        else
        {
            io.WriteText(file, (writer, options) => AssessmentRenderer.Write(writer, options, assessment, _engine.Rules(assessment.Scan.Root), parse.GetValue(_explain)));
        }

        var exceeding = assessment.Tools.Count(tool => tool.Exceeds);
        var tooLittle = ExitCodes.SawTooLittle(assessment.Scan);
        io.Close(
            new ClosingLine(
                ClosingLine.ChangedNothing,
                tooLittle ? ClosingLine.TooLittleSeen(assessment.Scan.ResolutionRate) : exceeding > 0 ? $"{exceeding} of {ClosingLine.Count(assessment.Tools.Length, "tool")} reach more than declared" : ClosingLine.Count(assessment.Tools.Length, "tool"),
                tooLittle ? "dotnet restore" : _scope.NextCommand(parse, "plan")),
            outIsForPrograms: file is null && format != OutputOptions.Text);
        return tooLittle ? ExitCodes.CouldNotSee : ExitCodes.Done;
    }
}
