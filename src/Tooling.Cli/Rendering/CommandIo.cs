using System.CommandLine;
using System.Text;
using Tooling.Engine;
using Tooling.Reporting.Writers;

namespace Tooling.Cli.Rendering;

/// <summary>Where one run of a command writes: results to standard output or a file, everything else to standard error.</summary>
internal sealed class CommandIo
{
    private readonly TextWriter _out;
    private readonly TextWriter _error;
    private readonly TerminalInfo _terminal;

    /// <summary>Takes the streams of an invocation.</summary>
    /// <param name="parse">What was typed, and where its output goes.</param>
    /// <param name="terminal">What the terminal can show.</param>
    public CommandIo(ParseResult parse, TerminalInfo terminal)
    {
        _terminal = terminal;
        _out = parse.InvocationConfiguration.Output;
        _error = parse.InvocationConfiguration.Error;
        Verbose = parse.GetValue<bool>(CommandTree.VerboseName);
        Out = new TextPage(_out, terminal.ColorOut, terminal.Width);
        Error = new TextPage(_error, terminal.ColorError, terminal.Width);
        Progress = new ProgressDisplay(_error, terminal, Verbose);
    }

    /// <summary>Whether the details are wanted.</summary>
    public bool Verbose { get; }

    /// <summary>Standard output, as a page.</summary>
    public TextPage Out { get; }

    /// <summary>Standard error, as a page.</summary>
    public TextPage Error { get; }

    /// <summary>Shows how far the engine is.</summary>
    public ProgressDisplay Progress { get; }

    /// <summary>Writes a result as text.</summary>
    /// <param name="file">The file; null for standard output.</param>
    /// <param name="write">Writes it.</param>
    public void WriteText(string? file, Action<TextWriter, TextReportOptions> write)
    {
        if (file is null)
        {
            write(_out, new TextReportOptions(_terminal.ColorOut, _terminal.Width));
            return;
        }

        WriteFile(file, stream =>
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            write(writer, new TextReportOptions());
        });
    }

    /// <summary>Writes what a person is asked about: to standard error, where prompts are.</summary>
    /// <param name="write">Writes it.</param>
    public void WriteConversation(Action<TextWriter, TextReportOptions> write) => write(_error, new TextReportOptions(_terminal.ColorError, _terminal.Width));

    /// <summary>Writes a result as JSON.</summary>
    /// <param name="file">The file; null for standard output.</param>
    /// <param name="write">Writes it, as UTF-8.</param>
    public void WriteJson(string? file, Action<Stream> write)
    {
        if (file is not null)
        {
            WriteFile(file, write);
            return;
        }

        using var buffer = new MemoryStream();
        write(buffer);
        _out.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>Writes the last line: to standard error where standard output is for a program to read.</summary>
    /// <param name="line">The line.</param>
    /// <param name="outIsForPrograms">Whether standard output carries JSON or SARIF.</param>
    public void Close(ClosingLine line, bool outIsForPrograms) => (outIsForPrograms ? Error : Out).Line(line.ToString());

    private static void WriteFile(string file, Action<Stream> write)
    {
        try
        {
            using var stream = File.Create(file);
            write(stream);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"The result can't be written to '{file}': {e.Message}", "Give another file to --output.");
        }
    }
}
