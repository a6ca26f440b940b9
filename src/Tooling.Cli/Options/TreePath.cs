using System.CommandLine;

namespace Tooling.Cli.Options;

/// <summary>The argument that says which tree a command is about.</summary>
internal sealed class TreePath
{
    private const string Here = ".";

    private readonly Argument<string> _path = new("path") { Description = "A folder or file in the tree.", DefaultValueFactory = _ => Here };

    /// <summary>Adds the argument to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command) => command.Arguments.Add(_path);

    /// <summary>The path.</summary>
    /// <param name="parse">What was typed.</param>
    public string Of(ParseResult parse) => parse.GetRequiredValue(_path);

    /// <summary>What another command needs to be typed with to be about the same tree; empty for the current folder.</summary>
    /// <param name="parse">What was typed.</param>
    public string[] Typed(ParseResult parse) => Of(parse) == Here ? [] : [Of(parse)];
}
