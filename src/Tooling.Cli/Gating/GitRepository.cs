using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Tooling.Cli.Gating;

/// <summary>What git knows about a folder; where there is no git, it knows nothing.</summary>
/// <param name="folder">Absolute path.</param>
internal sealed class GitRepository(string folder)
{
    /// <summary>Who is at work, for the record: the name and address that git would commit under; the name of the account where git knows none.</summary>
    public string Identity => (Ask("config", "--get", "user.name"), Ask("config", "--get", "user.email")) switch
    {
        (null, null) => Environment.UserName,
        (null, { } address) => address,
        ({ } name, null) => name,
        var (name, address) => $"{name} <{address}>",
    };

    /// <summary>Whether a file would not be committed.</summary>
    /// <param name="file">Absolute path.</param>
    public bool Ignores(string file) => Ask("check-ignore", "--", file) is not null;

    private string? Ask(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.BeginErrorReadLine();
            var answer = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 && answer.Length > 0 ? answer : null;
        }
        catch (Win32Exception)
        {
            // There is no git on this machine.
            return null;
        }
    }
}
