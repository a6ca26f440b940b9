using System.CommandLine;
using System.CommandLine.Invocation;
using Tooling.Cli.Commands;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine;

namespace Tooling.Cli;

/// <summary>The commands and options of the tool.</summary>
internal static class CommandTree
{
    public const string ToolName = "dotnet-migrate";
    public const string VerboseName = "--verbose";
    public const string ProfileName = "--profile";
    public const string EventsName = "--events";

    /// <summary>Makes the tree.</summary>
    /// <param name="engine">Does the work.</param>
    /// <param name="terminal">What the terminal can show.</param>
    /// <param name="clock">Says what day it is.</param>
    /// <param name="input">Where answers come from.</param>
    /// <returns>The root.</returns>
    public static RootCommand Create(IMigrationEngine engine, TerminalInfo terminal, TimeProvider clock, TextReader input)
    {
        var root = new RootCommand(Description())
        {
            new ScanCommand(engine, terminal),
            new AssessCommand(engine, terminal),
            new PlanCommand(engine, terminal),
            new ApplyCommand(engine, terminal, input),
            new ValidateCommand(engine, terminal),
            new AcknowledgeCommand(engine, terminal),
            new RollbackCommand(engine, terminal),
            new ReloadCommand(engine, terminal),
            new StatusCommand(engine, terminal),
            new ListCommand(engine, terminal),
            new CleanupCommand(engine, terminal),
            new HistoryCommand(engine, terminal),
            new StoreCommand(engine, terminal),
            new ConfigCommand(engine, terminal),
            new AuditCommand(engine, terminal),
            new DoctorCommand(engine, terminal),
            new GateCommand(engine, terminal, clock),
            new BaselineCommand(engine, terminal, clock),
            new ReportCommand(terminal),
            new ExplainCommand(engine, terminal),
            new CompletionCommand(),
            new Option<bool>(VerboseName) { Description = "Say more on standard error: each step, and stacks of errors.", Recursive = true },
            Events(),
            new Option<string?>(ProfileName) { Description = "Use this profile of .migrate/config.yaml; otherwise what MIGRATE_PROFILE or the file names.", HelpName = "NAME", Recursive = true },
        };

        // A shell asks for completions of a line that begins with this name, whatever the executable is called;
        // a name and an alias that are the same are an error in System.CommandLine.
        if (root.Name != ToolName)
        {
            root.Aliases.Add(ToolName);
        }

        root.Options.OfType<VersionOption>().Single().Action = new WriteVersion();
        return root;
    }

    private static Option<string?> Events()
    {
        var events = new Option<string?>(EventsName) { Description = "Write every event of the audit trail to standard error as it happens, a line of JSON each, for programs that follow.", Recursive = true };
        events.AcceptOnlyFromAmong(OutputOptions.Json);
        return events;
    }

    private static string Description() => string.Join('\n', [
        "Moves .NET tools off legacy APIs: deterministic, offline, proven to compile, and always possible to take back.",
        string.Empty,
        "Exit codes:",
        .. ExitCodes.Meanings.Select(meaning => FormattableString.Invariant($"{meaning.Code,5}  {meaning.Meaning}")),
    ]);

    private sealed class WriteVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.Write(ToolVersion.Current + "\n");
            return ExitCodes.Done;
        }
    }
}
