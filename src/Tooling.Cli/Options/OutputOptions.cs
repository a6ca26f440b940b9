using System.CommandLine;

namespace Tooling.Cli.Options;

/// <summary>In which form results are written, and where to.</summary>
internal sealed class OutputOptions
{
    public const string Text = "text";
    public const string Json = "json";
    public const string Sarif = "sarif";
    public const string Markdown = "markdown";
    public const string Html = "html";
    public const string GitHub = "github";
    public const string Csv = "csv";

    /// <summary>The forms that every report can be written in.</summary>
    public static readonly string[] Reports = [Text, Json, Sarif, Markdown, Html, GitHub];

    private readonly Option<string> _format;
    private readonly Option<string?> _output;

    /// <summary>Makes the symbols.</summary>
    /// <param name="formats">The forms that the command can write; the first is the default.</param>
    /// <param name="outputDescription">What <c>--output</c> does.</param>
    public OutputOptions(string[] formats, string outputDescription = "Write the result to this file instead of the terminal.")
    {
        _format = new Option<string>("--format") { Description = "The form of the result.", DefaultValueFactory = _ => formats[0] };
        _format.AcceptOnlyFromAmong(formats);
        _output = new Option<string?>("--output", "-o") { Description = outputDescription, HelpName = "FILE" };
    }

    /// <summary>Adds the symbols to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_format);
        command.Options.Add(_output);
    }

    /// <summary>The form.</summary>
    /// <param name="parse">What was typed.</param>
    public string Format(ParseResult parse) => parse.GetRequiredValue(_format);

    /// <summary>The file; null for standard output.</summary>
    /// <param name="parse">What was typed.</param>
    public string? File(ParseResult parse) => parse.GetValue(_output);
}
