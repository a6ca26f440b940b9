using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Tooling.Cli.Options;
using Tooling.Cli.Rendering;
using Tooling.Engine.Auditing;
using Tooling.Reporting.Writers;

namespace Tooling.Cli;

/// <summary>Runs a command line: the one place that turns errors into text and an exit code.</summary>
/// <param name="root">The commands.</param>
/// <param name="terminal">What the terminal can show.</param>
/// <param name="events">Tells the events of audit trails.</param>
internal sealed class CommandRunner(RootCommand root, TerminalInfo terminal, AuditFeed events)
{
    /// <summary>How long a cancelled command may take to leave the tree whole; what is killed later is finished by <c>apply --resume</c>.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    /// <summary>Parses and runs.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="cancellationToken">Cancels as Ctrl+C does.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, TextWriter error, CancellationToken cancellationToken = default)
    {
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop };
        var parse = root.Parse(arguments);
        var page = new TextPage(error, terminal.ColorError, terminal.Width);
        var errors = new ErrorRenderer(page, parse.GetValue<bool>(CommandTree.VerboseName));
        if (parse.Action is ParseErrorAction && arguments.Count > 0)
        {
            return RefuseUsage(parse, errors);
        }

        if (parse.GetValue<string?>(CommandTree.EventsName) is not null)
        {
            events.Recorded += (_, line) => error.Write(line + "\n");
        }

        try
        {
            if (arguments.Count == 0)
            {
                await root.Parse(["--help"]).InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
                return ExitCodes.Failure;
            }

            return await parse.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            page.Line(new ClosingLine("Cancelled", "what was written, if anything, is in the ledger", Shell.Command(["status"])).ToString());
            return ExitCodes.Cancelled;
        }
#pragma warning disable CA1031 // This is where every error ends: it is shown, with its stack if that is wanted.
        catch (Exception e)
#pragma warning restore CA1031
        {
            errors.Write(e);
            return ExitCodes.Failure;
        }
    }

    private static int RefuseUsage(ParseResult parse, ErrorRenderer errors)
    {
        // That a command is missing is beside the point where a word was misspelt.
        var messages = parse.Errors.Select(e => string.Join(' ', e.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        var command = parse.CommandResult.Command;
        var unmatched = parse.UnmatchedTokens.Count > 0 && command.Subcommands.Count > 0;
        foreach (var message in unmatched ? messages.Skip(1).Take(1) : messages)
        {
            errors.Write(message, location: null, Shell.Command([.. NamesOf(parse.CommandResult), "--help"]));
        }

        return ExitCodes.Failure;
    }

    /// <summary>The words that lead to a command, without the tool's own name.</summary>
    private static IEnumerable<string> NamesOf(CommandResult command) =>
        command.Parent is CommandResult parent ? [.. NamesOf(parent), command.Command.Name] : [];
}
