using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Tooling.Engine;

namespace Tooling.Cli;

/// <summary>Asks git which files have changes that are nowhere else.</summary>
/// <param name="root">Absolute path of the folder that the files are relative to.</param>
internal sealed class GitWorkingTree(string root)
{
    /// <summary>Keeps a command line well below the 32,767 characters of Windows.</summary>
    private const int FilesAtOnce = 100;

    /// <summary>The files that git has not committed as they are now: modified, staged, or not known to git.</summary>
    /// <param name="files">Relative to the root, with <c>/</c>.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Those of <paramref name="files"/>, in their order; none where there is no git or no repository.</returns>
    public async Task<ImmutableArray<string>> UncommittedAsync(IReadOnlyList<string> files, CancellationToken cancellationToken)
    {
        if (await PrefixAsync(cancellationToken).ConfigureAwait(false) is not { } prefix)
        {
            return [];
        }

        var uncommitted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var chunk in files.Chunk(FilesAtOnce))
        {
            var status = await RunAsync(["--no-optional-locks", "--literal-pathspecs", "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", .. chunk], cancellationToken)
                .ConfigureAwait(false) ?? throw new InvalidOperationException("git was there a moment ago.");
            if (status.ExitCode != 0)
            {
                throw Failed(status.Error);
            }

            // Two letters, a blank, and the path from the top of the repository.
            uncommitted.UnionWith(status.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(entry => entry[3..]));
        }

        return [.. files.Where(file => uncommitted.Contains(prefix + file))];
    }

    /// <summary>The path from the top of the repository to the root, with <c>/</c> at its end; null where there is no git or no repository.</summary>
    private async Task<string?> PrefixAsync(CancellationToken cancellationToken) => await RunAsync(["rev-parse", "--show-prefix"], cancellationToken).ConfigureAwait(false) switch
    {
        null => null,
        { ExitCode: 0 } result => result.Output.TrimEnd('\n'),
        { Error: var error } when error.Contains("not a git repository", StringComparison.Ordinal) => null,
        { Error: var error } => throw Failed(error),
    };

    private async Task<GitResult?> RunAsync(IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };

        // What git says is looked into, so it has to be English.
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new GitResult(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
        }
        catch (Win32Exception)
        {
            // There is no git on this machine, so nothing is kept in it.
            return null;
        }
    }

    private static UserErrorException Failed(string error) =>
        new($"git could not say which files are committed: {error.Trim()}", "Mend that, or do without the check: --allow-dirty.");

    private sealed record GitResult(int ExitCode, string Output, string Error);
}
