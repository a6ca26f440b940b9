using System.Collections.Immutable;
using System.CommandLine;
using Tooling.Engine;

namespace Tooling.Cli.Options;

/// <summary>The path and the options that say what to look at: the same for every command that reads code.</summary>
internal sealed class ScopeOptions
{
    private readonly Argument<string> _path = new("path")
    {
        Description = "A folder, solution, project or C# file.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string[]> _pack = new("--pack") { Description = "Use only this pack. Repeatable.", HelpName = "ID" };
    private readonly Option<string[]> _rule = new("--rule") { Description = "Use only this rule. Repeatable.", HelpName = "ID" };
    private readonly Option<string[]> _project = new("--project") { Description = "Look only at this project: a name or a path. Repeatable.", HelpName = "NAME" };
    private readonly Option<string[]> _exclude = new("--exclude") { Description = "Leave files alone that match this glob, relative to the root. Repeatable.", HelpName = "GLOB" };
    private readonly Option<string[]> _property = new("--property", "-p") { Description = "Set an MSBuild property: Name=Value. Repeatable.", HelpName = "NAME=VALUE" };
    private readonly Option<bool> _noRestore = new("--no-restore") { Description = "Don't restore projects that are not restored." };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Use and keep no results of earlier runs." };
    private readonly Option<int?> _jobs = new("--jobs") { Description = "How many things to do at once; one for each processor if not given.", HelpName = "N" };

    private readonly IMigrationEngine _engine;

    /// <summary>Makes the symbols.</summary>
    /// <param name="engine">Knows the packs and rules, for completion.</param>
    public ScopeOptions(IMigrationEngine engine)
    {
        _engine = engine;
        _pack.CompletionSources.Add(_ => PackIds(_engine.Rules()));
        _rule.CompletionSources.Add(_ => _engine.Rules().Select(rule => rule.Id));
        _property.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) <= 0))
            {
                result.AddError($"'{token.Value}' is not a property: write Name=Value.");
            }
        });
        _jobs.Validators.Add(static result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var jobs) && jobs < 1)
            {
                result.AddError("--jobs takes a number from 1.");
            }
        });
    }

    /// <summary>Adds the symbols to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="selection">Whether a part of what is there can be chosen.</param>
    public void AddTo(Command command, bool selection = true)
    {
        command.Arguments.Add(_path);
        foreach (var option in (Option[])[.. selection ? (Option[])[_pack, _rule, _project, _exclude] : [], _property, _noRestore, _noCache, _jobs])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The path as it was typed; null where it was not.</summary>
    /// <param name="parse">What was typed.</param>
    public string? TypedPath(ParseResult parse) => parse.GetResult(_path) is { Tokens.Count: > 0 } ? parse.GetValue(_path) : null;

    /// <summary>What the engine is asked for.</summary>
    /// <param name="parse">What was typed.</param>
    /// <param name="standardPath">The path where none was typed; the current folder where null.</param>
    public ScanRequest ToRequest(ParseResult parse, string? standardPath = null)
    {
        var request = new ScanRequest
        {
            Path = TypedPath(parse) ?? standardPath ?? parse.GetRequiredValue(_path),
            Packs = [.. parse.GetValue(_pack) ?? []],
            Rules = [.. parse.GetValue(_rule) ?? []],
            Projects = [.. parse.GetValue(_project) ?? []],
            Exclude = [.. parse.GetValue(_exclude) ?? []],
            Properties = [.. (parse.GetValue(_property) ?? []).Select(SplitProperty)],
            Restore = !parse.GetValue(_noRestore),
            UseCache = !parse.GetValue(_noCache),
            Jobs = parse.GetValue(_jobs),
        };
        CheckRules(request);
        return request;
    }

    /// <summary>The command to type next, with the same path and options.</summary>
    /// <param name="parse">What was typed.</param>
    /// <param name="command">The name of the next command.</param>
    public string NextCommand(ParseResult parse, string command) =>
        Shell.Command([
            command,
            .. TypedPath(parse) is { } path ? (string[])[path] : [],
            .. Repeat(parse, _pack),
            .. Repeat(parse, _rule),
            .. Repeat(parse, _project),
            .. Repeat(parse, _exclude),
            .. Repeat(parse, _property),
            .. parse.GetValue(_noRestore) ? (string[])[_noRestore.Name] : [],
        ]);

    private static IEnumerable<string> Repeat(ParseResult parse, Option<string[]> option) =>
        (parse.GetValue(option) ?? []).SelectMany(value => (string[])[option.Name, value]);

    private static KeyValuePair<string, string> SplitProperty(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return new KeyValuePair<string, string>(text[..equals], text[(equals + 1)..]);
    }

    private static IEnumerable<string> PackIds(ImmutableArray<RuleInfo> rules) =>
        rules.Select(rule => rule.PackId).Where(id => id != RuleInfo.Engine).Distinct(StringComparer.Ordinal);

    /// <summary>A misspelt name would find nothing, and nothing to do is what a script takes for success.</summary>
    private void CheckRules(ScanRequest request)
    {
        if (request.Rules.IsEmpty && request.Packs.IsEmpty)
        {
            return;
        }

        var rules = _engine.Rules();
        foreach (var id in request.Rules.Where(id => rules.All(rule => rule.Id != id)))
        {
            throw UnknownName.Error("rule", id, rules.Select(rule => rule.Id));
        }

        foreach (var id in request.Packs.Except(PackIds(rules), StringComparer.Ordinal))
        {
            throw UnknownName.Error("pack", id, PackIds(rules));
        }
    }
}
