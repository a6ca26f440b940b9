using System.CommandLine;
using System.Globalization;
using Tooling.Cli.Gating;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Reporting;
using Tooling.Reporting.Gating;

namespace Tooling.Cli.Commands;

/// <summary><c>gate</c>: whether legacy code may pass, for CI.</summary>
internal sealed class GateCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TimeProvider _clock;
    private readonly GateScan _scan;
    private readonly Option<string?> _mode = new("--mode") { Description = "What to fail on, whatever the configuration says.", HelpName = "off|warn|new|all" };
    private readonly Option<int?> _maximum = new("--maximum") { Description = "Fail on more findings than this, whatever the configuration says.", HelpName = "N" };
    private readonly Option<string?> _report = new("--report") { Description = "Judge a report that was saved as JSON, by 'scan' or by a build, in place of the code.", HelpName = "FILE" };
    private readonly OutputOptions _output = new(OutputOptions.Reports);

    public GateCommand(IMigrationEngine engine, TerminalInfo terminal, TimeProvider clock)
        : base("gate", "Fail where there is legacy code that the baseline does not tolerate, or another policy of .migrate/config.yaml is broken. Changes nothing.")
    {
        (_engine, _terminal, _clock, _scan) = (engine, terminal, clock, new GateScan(engine));
        _mode.AcceptOnlyFromAmong("off", "warn", "new", "all");
        _maximum.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var maximum) && maximum < 0)
            {
                result.AddError("--maximum takes a number from 0.");
            }
        });
        _scan.AddTo(this);
        Options.Add(_mode);
        Options.Add(_maximum);
        Options.Add(_report);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var input = parse.GetValue(_report) is { } report ? GateInput.Of(SavedReport.Read(report), _scan.PathOf(parse)) : await _scan.RunAsync(io, parse, cancellationToken).ConfigureAwait(false);
        var baseline = input.Store.Read();
        var decision = Gate.Decide(input.Report, baseline ?? Baseline.Empty, PolicyOf(input, parse), _clock.GetUtcNow());
        if (baseline?.Scope != input.Scope)
        {
            // What the baseline tolerates elsewhere was not looked for.
            decision = decision with { Gone = [] };
        }

        var (format, file) = (_output.Format(parse), _output.File(parse));
        ReportOutput.Write(io, (input.Report with { Findings = decision.Findings, Gate = decision }).WithProgress(_engine, input.Store.Root, format), format, file);
        io.Close(Closing(input, decision, hasBaseline: baseline is not null), outIsForPrograms: file is null && format != OutputOptions.Text);
        return ExitCodes.Of(decision.Outcome);
    }

    private GatePolicy PolicyOf(GateInput input, ParseResult parse)
    {
        var policy = TreeConfiguration.Read(input.Store.Root, _engine.Rules(input.Store.Root), parse).Gate;
        return policy with
        {
            Mode = parse.GetValue(_mode) is { } mode ? Enum.Parse<GateMode>(mode, ignoreCase: true) : policy.Mode,
            MaximumFindings = parse.GetValue(_maximum) ?? policy.MaximumFindings,
        };
    }

    private static ClosingLine Closing(GateInput input, GateDecision decision, bool hasBaseline)
    {
        var next = decision switch
        {
            { Outcome: GateOutcome.CouldNotSee } => "dotnet restore",
            { Mode: GateMode.New or GateMode.Warn, Violations.IsEmpty: false } when !hasBaseline => Shell.Command(["baseline", "create", .. input.Arguments]),
            { Violations.IsEmpty: false } => Shell.Command(["plan", .. input.Arguments]),
            { Gone.IsEmpty: false } => Shell.Command(["baseline", "update", .. input.Arguments]),
            _ => Shell.Command(["plan", .. input.Arguments]),
        };
        var tolerated = decision.Findings.Count(finding => finding.BaselineState != BaselineState.New);
        var remains = decision switch
        {
            { Mode: GateMode.Off } => "the gate is off",
            { Violations.IsEmpty: true, Findings.IsEmpty: true } => "the gate passed, and nothing remains",
            { Violations.IsEmpty: true } => string.Create(CultureInfo.InvariantCulture, $"the gate passed, {ClosingLine.Count(tolerated, "tolerated finding")} of {decision.Findings.Length} remain"),
            _ => $"the gate {Verb(decision.Outcome)}: {string.Join(' ', decision.Violations.Select(violation => violation.Message)).TrimEnd('.')}",
        };
        return new ClosingLine(ClosingLine.ChangedNothing, remains, next);
    }

    private static string Verb(GateOutcome outcome) => outcome switch
    {
        GateOutcome.Warned => "warned",
        GateOutcome.CouldNotSee => "could not see enough",
        _ => "failed",
    };
}
