using System.CommandLine;
using Tooling.Engine;

namespace Tooling.Cli.Options;

/// <summary>What makes a plan another one, beside what is looked at: the same for every command that plans.</summary>
internal sealed class PlanningOptions
{
    private readonly Option<string[]> _tool = new("--tool") { Description = "Migrate only the units that hold this tool: a command path as 'list' gives it, or a name. Projects that can only be migrated together are one unit. Repeatable.", HelpName = "NAME" };
    private readonly Option<bool> _force = new("--force") { Description = "Rewrite also what an earlier migration left to a person, to be looked at." };

    /// <summary>Adds the symbols to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_tool);
        command.Options.Add(_force);
    }

    /// <summary>What the engine is asked for.</summary>
    /// <param name="parse">What was typed.</param>
    /// <param name="request">The request without these options.</param>
    public ScanRequest Apply(ParseResult parse, ScanRequest request) =>
        request with { ToolNames = [.. parse.GetValue(_tool) ?? []], Force = parse.GetValue(_force) };

    /// <summary>The options that the next command needs as well, as they are typed.</summary>
    /// <param name="parse">What was typed.</param>
    public string[] Again(ParseResult parse) =>
        [.. (parse.GetValue(_tool) ?? []).SelectMany(value => (string[])[_tool.Name, value]), .. parse.GetValue(_force) ? (string[])[_force.Name] : []];
}
