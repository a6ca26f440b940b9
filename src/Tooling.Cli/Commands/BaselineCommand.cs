using System.CommandLine;
using Tooling.Cli.Rendering;
using Tooling.Engine;

namespace Tooling.Cli.Commands;

/// <summary><c>baseline</c>: what the gate tolerates.</summary>
internal sealed class BaselineCommand : Command
{
    public BaselineCommand(IMigrationEngine engine, TerminalInfo terminal, TimeProvider clock)
        : base("baseline", "Keep the list of legacy places that the gate tolerates: .migrate/baseline.json, to be committed.")
    {
        Subcommands.Add(new BaselineCreateCommand(engine, terminal, clock));
        Subcommands.Add(new BaselineUpdateCommand(engine, terminal, clock));
        Subcommands.Add(new BaselineShowCommand(terminal));
    }
}
