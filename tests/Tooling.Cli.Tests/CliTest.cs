using System.Diagnostics;
using Tooling.Cli.Rendering;
using Tooling.Engine.Auditing;

namespace Tooling.Cli.Tests;

/// <summary>Runs the real command line in this process, on a fake engine and a real folder.</summary>
public abstract class CliTest : IDisposable
{
    private protected CliTest()
    {
        Root = Directory.CreateTempSubdirectory("migrate-cli-").FullName;
        WriteFile("src/App/Program.cs", Samples.OldProgram);
        Engine = new FakeEngine { Plan = _ => Samples.Plan(Root) };
    }

    private protected FakeEngine Engine { get; }

    private protected AuditFeed Events { get; } = new();

    private protected string Root { get; }

    private protected FixedClock Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));

    /// <summary>What a person types, line by line.</summary>
    private protected string[] Answers { get; set; } = [];

    private protected TerminalInfo Terminal { get; set; } = TerminalInfo.Plain;

    private protected RunResult Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    private protected RunResult Run(CancellationToken cancellationToken, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new StringReader(string.Join('\n', Answers));
        var runner = new CommandRunner(CommandTree.Create(Engine, Terminal, Clock, input), Terminal, Events);
        var code = runner.RunAsync(arguments, output, error, cancellationToken).GetAwaiter().GetResult();
        return new RunResult(code, output.ToString(), error.ToString());
    }

    private protected string WriteFile(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    private protected void Git(params string[] arguments) => Execute("git", ["-c", "user.name=Test", "-c", "user.email=test@example.org", .. arguments]);

    private protected string Execute(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {error.Result}{output}");
        return output;
    }

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>What a run gave.</summary>
internal sealed record RunResult(int Code, string Out, string Error)
{
    public string LastLine => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];

    /// <summary>All of it, for a snapshot.</summary>
    public override string ToString() => $"exit code {Code}\n--- out\n{Out}--- error\n{Error}";
}

/// <summary>A clock that stands still, or is put forward by the test.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
