using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Engine;

namespace Tooling.Cli.Options;

/// <summary>The path and the options that say what to look at: the same for every command that reads code.</summary>
internal sealed class ScopeOptions
{
    private readonly LoadOptions _load = new();
    private readonly Option<string[]> _pack = new("--pack") { Description = "Use only this pack. Repeatable.", HelpName = "ID" };
    private readonly Option<string[]> _rule = new("--rule") { Description = "Use only this rule. Repeatable.", HelpName = "ID" };
    private readonly Option<string[]> _project = new("--project") { Description = "Look only at this project: a name or a path. Repeatable.", HelpName = "NAME" };
    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Leave files alone that match this glob, relative to the root. Repeatable.", HelpName = "GLOB" };

    private readonly IMigrationEngine _engine;

    /// <summary>Makes the symbols.</summary>
    /// <param name="engine">Knows the packs and rules, for completion.</param>
    public ScopeOptions(IMigrationEngine engine)
    {
        _engine = engine;
        _pack.CompletionSources.Add(_ => PackIds(_engine.Rules()));
        _rule.CompletionSources.Add(_ => _engine.Rules().Select(rule => rule.Id));
    }

    /// <summary>Adds the symbols to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        _load.AddPathTo(command);
        foreach (var option in (Option[])[_pack, _rule, _project, _exclude])
        {
            command.Options.Add(option);
        }

        _load.AddTo(command);
    }

    /// <summary>The path as it was typed; null where it was not.</summary>
    /// <param name="parse">What was typed.</param>
    public string? TypedPath(ParseResult parse) => _load.TypedPath(parse);

    /// <summary>What the engine is asked for.</summary>
    /// <param name="parse">What was typed.</param>
    public ScanRequest ToRequest(ParseResult parse)
    {
        return _load.ToRequest(parse) with
        {
            Packs = [.. parse.GetValue(_pack) ?? []],
            Rules = [.. parse.GetValue(_rule) ?? []],
            Projects = [.. parse.GetValue(_project) ?? []],
            Exclude = [.. parse.GetValue(_exclude) ?? []],
        };
    }

    /// <summary>The command to type next, with the same path and options.</summary>
    /// <param name="parse">What was typed.</param>
    /// <param name="command">The name of the next command.</param>
    /// <param name="more">What follows.</param>
    public string NextCommand(ParseResult parse, string command, params string[] more) =>
        Shell.Command([
            command,
            .. TypedPath(parse) is { } path ? (string[])[path] : [],
            .. Repeat(parse, _pack),
            .. Repeat(parse, _rule),
            .. Repeat(parse, _project),
            .. Repeat(parse, _exclude),
            .. _load.Again(parse),
            .. more,
        ]);

    private static IEnumerable<string> Repeat(ParseResult parse, Option<string[]> option) =>
        (parse.GetValue(option) ?? []).SelectMany(value => (string[])[option.Name, value]);

    private static IEnumerable<string> PackIds(ImmutableArray<RuleInfo> rules) =>
        rules.Select(rule => rule.PackId).Where(id => id != RuleInfo.Engine).Distinct(StringComparer.Ordinal);
}
