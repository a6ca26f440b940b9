using System.CommandLine;
using Tooling.Engine;

namespace Tooling.Cli.Options;

/// <summary>The path, and how the code there is loaded: the same for every command that reads code.</summary>
internal sealed class LoadOptions
{
    private readonly Argument<string> _path = new("path")
    {
        Description = "A folder, solution, project or C# file.",
        DefaultValueFactory = _ => ".",
    };

    private readonly Option<string[]> _property = new("--property", "-p") { Description = "Set an MSBuild property: Name=Value. Repeatable.", HelpName = "NAME=VALUE" };
    private readonly Option<bool> _noRestore = new("--no-restore") { Description = "Don't restore projects that are not restored." };
    private readonly Option<bool> _noCache = new("--no-cache") { Description = "Use and keep no results of earlier runs." };
    private readonly Option<int?> _jobs = new("--jobs") { Description = "How many things to do at once; one for each processor if not given.", HelpName = "N" };

    /// <summary>Makes the symbols.</summary>
    public LoadOptions()
    {
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

    /// <summary>Adds the path to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddPathTo(Command command) => command.Arguments.Add(_path);

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_property, _noRestore, _noCache, _jobs])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The path as it was typed; null where it was not.</summary>
    /// <param name="parse">What was typed.</param>
    public string? TypedPath(ParseResult parse) => parse.GetResult(_path) is { Tokens.Count: > 0 } ? parse.GetValue(_path) : null;

    /// <summary>What the engine is asked for: everything at the path.</summary>
    /// <param name="parse">What was typed.</param>
    public ScanRequest ToRequest(ParseResult parse) => ToRequest(parse, parse.GetRequiredValue(_path));

    /// <summary>The same for a path that was given otherwise.</summary>
    /// <param name="parse">What was typed.</param>
    /// <param name="path">The path.</param>
    public ScanRequest ToRequest(ParseResult parse, string path) => new()
    {
        Path = path,
        Properties = [.. (parse.GetValue(_property) ?? []).Select(SplitProperty)],
        Restore = !parse.GetValue(_noRestore),
        UseCache = !parse.GetValue(_noCache),
        Jobs = parse.GetValue(_jobs),
    };

    /// <summary>The options that the next command needs as well, as they are typed.</summary>
    /// <param name="parse">What was typed.</param>
    public IEnumerable<string> Again(ParseResult parse) =>
        [.. (parse.GetValue(_property) ?? []).SelectMany(value => (string[])[_property.Name, value]), .. parse.GetValue(_noRestore) ? (string[])[_noRestore.Name] : []];

    private static KeyValuePair<string, string> SplitProperty(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return new KeyValuePair<string, string>(text[..equals], text[(equals + 1)..]);
    }
}
