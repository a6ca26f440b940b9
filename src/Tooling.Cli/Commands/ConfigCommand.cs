using System.CommandLine;
using Tooling.Cli.Rendering;
using Tooling.Engine;

namespace Tooling.Cli.Commands;

/// <summary><c>config</c>: what is configured, and where that comes from.</summary>
internal sealed class ConfigCommand : Command
{
    public ConfigCommand(IMigrationEngine engine, TerminalInfo terminal)
        : base("config", "Look at the configuration of a tree: .migrate/config.yaml, its profiles, and variables such as MIGRATE_GATE_MODE. The command line is stronger than a variable, a variable than the profile, the profile than the file.")
    {
        Subcommands.Add(new ConfigShowCommand(engine, terminal));
        Subcommands.Add(new ConfigValidateCommand(engine, terminal));
        Subcommands.Add(new ConfigDiffCommand(engine, terminal));
    }
}
