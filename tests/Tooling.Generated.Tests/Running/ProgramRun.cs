namespace Tooling.Generated.Tests.Running;

/// <summary>What a run of a program did, as far as both versions of the library have to agree.</summary>
/// <param name="Outcome">The exit code, or the exception that nobody caught.</param>
/// <param name="Trace">What the program itself said.</param>
/// <param name="Output">All that was written, for the report only: the library's texts are its own.</param>
internal sealed record ProgramRun(string Outcome, string Trace, string Output)
{
    /// <summary>Whether the migrated program does what this one did.</summary>
    /// <param name="migrated">Its run.</param>
    /// <returns>True when exit code and values agree, or when the program died of its arguments and now reports an error.</returns>
    public bool Agrees(ProgramRun migrated) =>
        Trace == migrated.Trace && (Outcome == migrated.Outcome || (Outcome.StartsWith("dies", StringComparison.Ordinal) && migrated.Outcome == "exit code 1"));

    /// <inheritdoc />
    public override string ToString() => $"{Outcome}\n{Output}".TrimEnd();
}
