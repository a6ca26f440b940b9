using System.Collections.Immutable;
using Tooling.Packs.Tests.Harness;
using Tooling.Reporting;

namespace Tooling.Generated.Tests.Running;

/// <summary>How the migration of a program came out.</summary>
public enum Verdict
{
    /// <summary>Both programs do the same.</summary>
    Agrees,

    /// <summary>Something is left to a person, so that there is nothing to compare yet.</summary>
    LeftToPerson,

    /// <summary>They differ, and a finding asked for a look at just that.</summary>
    Announced,

    /// <summary>The migrated program does not compile, or complains about null where it did not.</summary>
    Broken,

    /// <summary>They differ, and nothing said so.</summary>
    Differs,
}

/// <summary>A program before and after its migration, and what both did.</summary>
internal sealed record Trial
{
    /// <summary>How it came out.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The program for the legacy library.</summary>
    public required string Before { get; init; }

    /// <summary>The migrated program.</summary>
    public required string After { get; init; }

    /// <summary>The rules that had something to say which a person has to read, repeated.</summary>
    public required ImmutableArray<string> Rules { get; init; }

    /// <summary>What to know about it: errors of the compiler, or runs that differ.</summary>
    public required string Details { get; init; }

    /// <summary>How many runs were compared.</summary>
    public int Runs { get; init; }

    /// <summary>How the programs differed when they were first run, if they did not when they were run again; null otherwise.</summary>
    public string? DifferedOnce { get; init; }

    /// <inheritdoc />
    public override string ToString() => $"{Verdict} ({string.Join(", ", Rules.Distinct())})\n{Details}\n--- before\n{Before}\n--- after\n{After}";
}
