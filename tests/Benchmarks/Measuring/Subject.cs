namespace Benchmarks.Measuring;

/// <summary>Something that is measured several times.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Process">What is measured.</param>
/// <param name="Prepare">What brings the tree into the state to measure in; it is not measured itself.</param>
public sealed record Subject(string Name, MeasuredProcess Process, Func<Task>? Prepare = null);

/// <summary>Measures subjects in turns, so that what else the machine does falls on all of them alike.</summary>
public static class Rounds
{
    /// <summary>Runs every subject once a round, in reverse order every other round.</summary>
    /// <param name="subjects">What to measure.</param>
    /// <param name="rounds">How often.</param>
    /// <param name="limit">The longest that one run may take.</param>
    /// <returns>The medians by name.</returns>
    public static async Task<IReadOnlyDictionary<string, ProcessSample>> MeasureAsync(IReadOnlyList<Subject> subjects, int rounds, TimeSpan limit)
    {
        var samples = subjects.ToDictionary(s => s.Name, _ => new List<ProcessSample>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var subject in round % 2 == 0 ? subjects : subjects.Reverse())
            {
                if (subject.Prepare is { } prepare)
                {
                    await prepare().ConfigureAwait(false);
                }

                var sample = await subject.Process.RunAsync(limit).ConfigureAwait(false);
                samples[subject.Name].Add(sample);
                await Console.Error.WriteLineAsync($"{subject.Name}: {sample.Wall.TotalSeconds:F2} s, CPU {sample.Cpu.TotalSeconds:F2} s").ConfigureAwait(false);
            }
        }

        return samples.ToDictionary(s => s.Key, s => ProcessSample.Median(s.Value));
    }
}
