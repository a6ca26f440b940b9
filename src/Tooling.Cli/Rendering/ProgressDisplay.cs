using Spectre.Console;
using Tooling.Engine;

namespace Tooling.Cli.Rendering;

/// <summary>Shows on standard error how far the engine is: drawn on a terminal, one line a stage with <c>--verbose</c>, else not at all.</summary>
internal sealed class ProgressDisplay(TextWriter error, TerminalInfo terminal, bool verbose)
{
    /// <summary>Runs a step of the engine and shows its progress.</summary>
    /// <typeparam name="T">What the step gives.</typeparam>
    /// <param name="run">The step.</param>
    /// <returns>What it gives.</returns>
    public Task<T> RunAsync<T>(Func<IProgress<EngineProgress>?, Task<T>> run)
    {
        // System.CommandLine listens for Ctrl+C once the action has given its task back: a step that works without waiting must not hold it up.
        return Task.Run(() => verbose ? run(new StageLines(error)) : terminal.Progress ? DrawAsync(run) : run(null));
    }

    private Task<T> DrawAsync<T>(Func<IProgress<EngineProgress>?, Task<T>> run)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(error),
            Ansi = AnsiSupport.Yes,
            ColorSystem = terminal.ColorError ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
        });
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new SpinnerColumn(Spinner.Known.Line))
            .StartAsync(context => run(new Bars(context)));
    }

    private static string NameOf(EngineStage stage) => stage switch
    {
        EngineStage.Loading => "loading",
        EngineStage.Discovering => "discovering",
        EngineStage.Planning => "planning",
        EngineStage.Proving => "proving",
        EngineStage.Applying => "applying",
        EngineStage.Validating => "validating",
        _ => "rolling back",
    };

    private sealed class StageLines(TextWriter error) : IProgress<EngineProgress>
    {
        private readonly Lock _lock = new();

        public void Report(EngineProgress value)
        {
            var total = value.Total is { } known ? FormattableString.Invariant($"/{known}") : string.Empty;
            lock (_lock)
            {
                error.Write(FormattableString.Invariant($"{NameOf(value.Stage)} {value.Done}{total} {value.Item}").TrimEnd() + "\n");
            }
        }
    }

    private sealed class Bars(ProgressContext context) : IProgress<EngineProgress>
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<EngineStage, ProgressTask> _tasks = [];

        public void Report(EngineProgress value)
        {
            lock (_lock)
            {
                if (!_tasks.TryGetValue(value.Stage, out var task))
                {
                    task = context.AddTask(NameOf(value.Stage));
                    _tasks.Add(value.Stage, task);
                }

                task.IsIndeterminate = value.Total is null;
                task.MaxValue = Math.Max(1, value.Total ?? 1);
                task.Value = value.Total is 0 ? task.MaxValue : value.Done;
            }
        }
    }
}
