using System.CommandLine.Parsing;

namespace Tooling.Behaviour.CommandLine;

/// <summary>Asks a command-line program what it does: the help of all commands, wrong input for each of them, and given invocations.</summary>
internal sealed class CommandLineRecord
{
    private const string Unknown = "--no-such-option";

    private readonly BuildRunner _runner;
    private readonly ProgramBuild _build;
    private readonly BehaviourRecord _record = new();
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);

    private CommandLineRecord(BuildRunner runner, ProgramBuild build)
    {
        _runner = runner;
        _build = build;
    }

    /// <summary>Asks a build.</summary>
    /// <param name="runner">Runs it.</param>
    /// <param name="build">The build.</param>
    /// <param name="invocations">Command lines to run as well.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<BehaviourRecord> OfAsync(BuildRunner runner, ProgramBuild build, IReadOnlyList<string> invocations, CancellationToken cancellationToken)
    {
        var record = new CommandLineRecord(runner, build);
        await record.AddCommandAsync([], cancellationToken).ConfigureAwait(false);
        foreach (var invocation in invocations)
        {
            await record.AddAsync([.. CommandLineParser.SplitCommandLine(invocation)], cancellationToken).ConfigureAwait(false);
        }

        return record._record;
    }

    private async Task AddCommandAsync(string[] path, CancellationToken cancellationToken)
    {
        var help = await AddAsync([.. path, "--help"], cancellationToken).ConfigureAwait(false);
        if (!_pages.Add(help.Output))
        {
            return; // A program that takes any word for an argument would seem to have subcommands without end.
        }

        var page = HelpPage.Parse(help.Output);
        await AddAsync([.. path, Unknown], cancellationToken).ConfigureAwait(false);
        foreach (var option in page.OptionsWithValue)
        {
            await AddAsync([.. path, option], cancellationToken).ConfigureAwait(false);
            await AddAsync([.. path, option, Unknown, Unknown], cancellationToken).ConfigureAwait(false);
        }

        foreach (var subcommand in page.Subcommands)
        {
            await AddCommandAsync([.. path, subcommand], cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Outcome> AddAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var outcome = await _runner.RunAsync(_build, arguments, cancellationToken).ConfigureAwait(false);
        var output = outcome.Output.Contains("Usage:\n", StringComparison.Ordinal) ? HelpPage.Parse(outcome.Output).ToString() : outcome.Output;
        _record.Add($"$ {string.Join(' ', arguments)}", $"exit code {outcome.ExitCode}\n{output.TrimEnd()}\n{Messages(outcome.Error)}".TrimEnd());
        return outcome;
    }

    /// <summary>The lines of standard error, without stacks, in ordinal order: beta4 reports what a command misses before what an option misses, 2.0 the other way round.</summary>
    private static string Messages(string error) => string.Join('\n', error.Split('\n')
        .Where(line => line.Trim().Length > 0 && !line.StartsWith("   at ", StringComparison.Ordinal) && !line.StartsWith("--- End of stack trace", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal));
}
