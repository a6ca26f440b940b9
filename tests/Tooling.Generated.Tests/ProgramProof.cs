using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Tooling.Generated.Tests.Running;

namespace Tooling.Generated.Tests;

/// <summary>Has FsCheck make programs, and counts how their migration comes out.</summary>
/// <param name="Range">Which programs.</param>
/// <param name="Trials">How each program came out, by its seed; those that differ made smaller.</param>
internal sealed record ProgramProof(ProgramRange Range, IReadOnlyDictionary<ulong, Trial> Trials)
{
    private const int MostShown = 10;

    /// <summary>How often a program that differs is tried again.</summary>
    private const int Repetitions = 2;

    /// <summary>FsCheck's sizes go round, so that every tenth of a proof has small programs and large ones.</summary>
    private const ulong Sizes = 50;

    /// <summary>Any odd number: the other half of FsCheck's seeds.</summary>
    private const ulong Gamma = 10_304_050_607_080_901;

    /// <summary>The programs whose migration is wrong.</summary>
    public IEnumerable<KeyValuePair<ulong, Trial>> Wrong => Trials.Where(t => IsWrong(t.Value)).OrderBy(t => t.Key);

    /// <summary>The seeds of the programs that differed once, and not when they were repeated.</summary>
    public IReadOnlyList<ulong> Unsteady => [.. Trials.Where(t => t.Value.DifferedOnce is not null).Select(t => t.Key).Order()];

    /// <summary>How many programs came out in a way.</summary>
    /// <param name="verdict">The way.</param>
    /// <returns>The number.</returns>
    public int Count(Verdict verdict) => Trials.Values.Count(t => t.Verdict == verdict);

    /// <summary>Makes and tries programs.</summary>
    /// <typeparam name="T">What a program is made from.</typeparam>
    /// <param name="programs">The generator, and how a program is made smaller.</param>
    /// <param name="tryOut">Migrates and runs a program.</param>
    /// <param name="range">Which programs.</param>
    /// <returns>How they came out.</returns>
    public static ProgramProof Run<T>(Arbitrary<T> programs, Func<T, Trial> tryOut, ProgramRange range)
    {
        // One that does not count: it starts the compiler and the libraries, and what is timed in it may go either way.
        TryOne(programs, tryOut, range.Seed);
        var trials = new ConcurrentDictionary<ulong, Trial>();
        Parallel.For(0, range.Count, i => trials[range.Seed + (ulong)i] = TryOne(programs, tryOut, range.Seed + (ulong)i));
        return new ProgramProof(range, trials);
    }

    /// <inheritdoc />
    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Trials.Count} programs with the seeds {Range.Seed} to {Range.Seed + (ulong)Range.Count - 1}, {Trials.Values.Sum(t => t.Runs)} runs compared");
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            var rules = Trials.Values.Where(t => t.Verdict == verdict).SelectMany(t => t.Rules.Distinct()).CountBy(r => r).OrderByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal);
            text.AppendLine(CultureInfo.InvariantCulture, $"{verdict}: {Count(verdict)} ({100.0 * Count(verdict) / Trials.Count:0.0} %); {string.Join(", ", rules.Select(r => $"{r.Key} in {r.Value}"))}");
        }

        if (Unsteady.Count > 0)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Differed once, and not when repeated: seeds {string.Join(", ", Unsteady)}");
            foreach (var seed in Unsteady.Take(MostShown))
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"=== seed {seed}: {Trials[seed].DifferedOnce}");
            }
        }

        foreach (var (seed, trial) in Wrong.Take(MostShown))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"=== seed {seed}, made smaller: {trial}");
        }

        return text.ToString();
    }

    private static Trial TryOne<T>(Arbitrary<T> programs, Func<T, Trial> tryOut, ulong seed)
    {
        // While FsCheck makes a program smaller, each failure that it keeps is smaller than the last one.
        Trial? last = null;
        Trial? wrong = null;
        Exception? broken = null;
        var property = Prop.ForAll(programs, program =>
        {
            try
            {
                last = Steady(tryOut, program);
            }
            catch (Exception exception)
            {
                broken = exception;
                throw;
            }

            wrong = IsWrong(last) ? last : wrong;
            return !IsWrong(last);
        });
        property.Check(Config.Default.WithReplay(seed, Gamma, (int)(seed % Sizes)).WithMaxTest(1).WithRunner(new SilentRunner()));
        return broken is null ? wrong ?? last! : throw new InvalidOperationException($"The program of seed {seed} can't be tried.", broken);
    }

    /// <summary>A program that does something else only once has no steady difference: what is timed in it may go either way. It is counted, and named.</summary>
    private static Trial Steady<T>(Func<T, Trial> tryOut, T program)
    {
        var trial = tryOut(program);
        for (var repeated = 0; repeated < Repetitions && trial.Verdict == Verdict.Differs; repeated++)
        {
            if (tryOut(program) is { Verdict: not Verdict.Differs } other)
            {
                return other with { DifferedOnce = trial.Details };
            }
        }

        return trial;
    }

    private static bool IsWrong(Trial trial) => trial.Verdict is Verdict.Broken or Verdict.Differs;
}
