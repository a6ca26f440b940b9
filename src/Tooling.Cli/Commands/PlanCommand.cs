using System.CommandLine;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;
using Tooling.Engine.Planning;

namespace Tooling.Cli.Commands;

/// <summary><c>plan</c>: shows the exact edits of a migration, and changes nothing.</summary>
internal sealed class PlanCommand : Command
{
    private readonly IMigrationEngine _engine;
    private readonly TerminalInfo _terminal;
    private readonly ScopeOptions _scope;
    private readonly PlanningOptions _planning = new();
    private readonly OutputOptions _output = new(
        OutputOptions.Reports,
        "Save the plan to this file as JSON, for 'apply --plan'.");

    public PlanCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("plan", "Show the exact edits of a migration, proven to compile. Changes nothing.")
    {
        (_engine, _terminal, _scope) = (engine, terminal, new ScopeOptions(engine));
        _scope.AddTo(this);
        _planning.AddTo(this);
        _output.AddTo(this);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult parse, CancellationToken cancellationToken)
    {
        var io = new CommandIo(parse, _terminal);
        var result = await io.Progress.RunAsync(progress => _engine.PlanAsync(_planning.Apply(parse, _scope.ToRequest(parse)), progress, cancellationToken)).ConfigureAwait(false);
        var apply = _scope.NextCommand(parse, "apply", _planning.Again(parse));
        if (_output.File(parse) is { } file)
        {
            io.WriteJson(file, stream => PlanFile.Write(result.Plan, stream));
            apply = Shell.Command(["apply", "--plan", file]);
        }

        return PlanPresenter.Show(io, result, _engine, _output.Format(parse), file: null, apply);
    }
}
