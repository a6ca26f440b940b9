using System.CommandLine;
using Tooling.Cli.Rendering;
using Tooling.Engine;

namespace Tooling.Cli.Commands;

/// <summary><c>audit</c>: who changed what, in a chain of events that can be verified.</summary>
internal sealed class AuditCommand : Command
{
    public AuditCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("audit", "Show who changed what in a tree, and verify that the record of it is as it was written.")
    {
        Subcommands.Add(new AuditShowCommand(engine, terminal));
        Subcommands.Add(new AuditVerifyCommand(engine, terminal));
        Subcommands.Add(new AuditExportCommand(engine, terminal));
    }
}
