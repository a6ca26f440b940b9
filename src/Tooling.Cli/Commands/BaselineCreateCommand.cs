using System.CommandLine;
using Tooling.Cli.Gating;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Reporting.Gating;

namespace Tooling.Cli.Commands;

/// <summary><c>baseline create</c>: tolerates the legacy code that is there today.</summary>
internal sealed class BaselineCreateCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly TimeProvider _clock;
    private readonly GateScan _scan;

    public BaselineCreateCommand(IMigrationEngine engine, TerminalInfo terminal, TimeProvider clock)
        : base("create", "Tolerate the findings of today, so that the gate fails on new ones only. Refuses where there is a baseline.")
    {
        (_engine, _terminal, _clock, _scan) = (engine, terminal, clock, new GateScan(engine));
        _scan.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var input = await _scan.RunAsync(io, parse, cancellationToken).ConfigureAwait(false);
        if (File.Exists(input.Store.Path))
        {
            throw new UserErrorException(
                "There is a baseline already.",
                "Tighten it with 'dotnet migrate baseline update'. To tolerate more: 'dotnet migrate baseline update --allow-growth --reason TEXT'.",
                input.Store.Path);
        }

        if (input.SawTooLittle)
        {
            io.Close(new ClosingLine(ClosingLine.ChangedNothing, ClosingLine.TooLittleSeen(input.Report.ResolutionRate), "dotnet restore"), outIsForPrograms: false);
            return ExitCodes.CouldNotSee;
        }

        var findings = input.Report.Findings;
        var entries = Baseline.EntriesOf(findings);
        input.Store.Write(new Baseline
        {
            Scope = input.Scope,
            Entries = entries,
            History = [new BaselineGrowth(_clock.GetUtcNow(), new GitRepository(input.Store.Root).Identity, "created", findings.Length, [])],
        });
        _engine.RecordBaseline(input.Store.Root, $"created: {ClosingLine.Count(findings.Length, "finding")} tolerated");
        BaselineRenderer.WriteProblems(io.Out, input.Report);
        if (new GitRepository(input.Store.Root).Ignores(input.Store.Path))
        {
            io.Error.Line($"warning: git ignores {input.Store.RelativePath}, so that it would not be there in CI. Take '.migrate/' out of .gitignore: the folder ignores what is not to be committed by itself.");
        }

        io.Close(
            new ClosingLine($"Created {input.Store.RelativePath}", $"{ClosingLine.Count(findings.Length, "finding")} tolerated, to be committed", Shell.Command(["gate", .. input.Arguments])),
            outIsForPrograms: false);
        return ExitCodes.Done;
    }
}
