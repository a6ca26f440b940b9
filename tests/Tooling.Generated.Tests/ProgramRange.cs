using System.Globalization;

namespace Tooling.Generated.Tests;

/// <summary>Which programs are made: each has a seed of its own, so that one can be repeated alone.</summary>
/// <param name="Seed">The first program's seed; the others follow it.</param>
/// <param name="Count">How many programs.</param>
internal sealed record ProgramRange(ulong Seed, int Count)
{
    /// <summary>The programs that <c>GENERATED_PROGRAMS=seed:count</c> asks for, or others.</summary>
    /// <param name="seed">The first seed where nothing is asked for.</param>
    /// <param name="count">How many where nothing is asked for.</param>
    /// <returns>The range.</returns>
    public static ProgramRange Or(ulong seed, int count) =>
        Environment.GetEnvironmentVariable("GENERATED_PROGRAMS")?.Split(':') is [var first, var number]
            ? new ProgramRange(ulong.Parse(first, CultureInfo.InvariantCulture), int.Parse(number, CultureInfo.InvariantCulture))
            : new ProgramRange(seed, count);
}
