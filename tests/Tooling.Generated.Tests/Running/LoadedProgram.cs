using System.Collections.Immutable;
using System.Reflection;

namespace Tooling.Generated.Tests.Running;

/// <summary>A compiled program, run in this process as often as one likes.</summary>
/// <param name="image">The program.</param>
/// <param name="library">The library that it is compiled against.</param>
internal sealed class LoadedProgram(byte[] image, LibraryContext library)
{
    private const string Mark = "@ ";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly Lock ConsoleLock = new();

    /// <summary>Runs the program, loaded anew: what an earlier run left in static fields is not there.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it did.</returns>
    public ProgramRun Run(ImmutableArray<string> arguments)
    {
        lock (ConsoleLock)
        {
            var (output, error) = (Console.Out, Console.Error);
            using var writer = new StringWriter();
            var both = TextWriter.Synchronized(writer);
            Console.SetOut(both);
            Console.SetError(both);
            try
            {
                // On a thread of its own, there is no synchronization context of the test runner.
                var run = Task.Factory.StartNew(() => Outcome(arguments), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                var outcome = run.Wait(Longest) ? run.Result : "hangs";
                var text = writer.ToString();
                var trace = string.Join('\n', text.Split('\n').Where(line => line.StartsWith(Mark, StringComparison.Ordinal)));
                return new ProgramRun(outcome, trace, text);
            }
            finally
            {
                Console.SetOut(output);
                Console.SetError(error);
            }
        }
    }

    private string Outcome(ImmutableArray<string> arguments)
    {
        using var stream = new MemoryStream(image);
        var (program, context) = library.LoadProgram(stream);
        var main = program.EntryPoint!;
        try
        {
            var result = main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, main.GetParameters().Length == 0 ? null : [arguments.ToArray()], null);
            return $"exit code {result ?? 0}";
        }
#pragma warning disable CA1031 // Whatever a program throws is its outcome.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"dies of {exception.GetType().FullName}";
        }
        finally
        {
            context.Unload();
        }
    }
}
