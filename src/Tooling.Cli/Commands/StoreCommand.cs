using System.CommandLine;
using Tooling.Cli.Rendering;
using Tooling.Engine;

namespace Tooling.Cli.Commands;

/// <summary><c>store</c>: what the ledger is kept in.</summary>
internal sealed class StoreCommand : Command
{
    public StoreCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("store", "Look at what the ledger of a tree is kept in, or move it: a plain file, SQLite, or a PostgreSQL server.")
    {
        Subcommands.Add(new StoreShowCommand(engine, terminal));
        Subcommands.Add(new StoreMoveCommand(engine, terminal));
    }
}
