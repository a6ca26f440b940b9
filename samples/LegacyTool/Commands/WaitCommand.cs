using System.CommandLine;
using System.CommandLine.Parsing;

namespace LegacyTool.Commands;

/// <summary><c>wait</c>: a parser of its own for a value, and a hidden option.</summary>
internal static class WaitCommand
{
    public static Command Create()
    {
        var duration = new Argument<TimeSpan>("duration", ParseDuration, description: "How long, such as 20ms or 1s");
        var silent = new Option<bool>("--silent", "Say nothing afterwards") { IsHidden = true };

        var command = new Command("wait", "Waits a while");
        command.AddArgument(duration);
        command.AddOption(silent);
        command.SetHandler(async context =>
        {
            var time = context.ParseResult.GetValueForArgument(duration);
            await Task.Delay(time, context.GetCancellationToken());
            if (!context.ParseResult.GetValueForOption(silent))
            {
                context.Console.WriteLine($"Waited {time.TotalMilliseconds} ms");
            }
        });
        return command;
    }

    private static TimeSpan ParseDuration(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var (number, milliseconds) = text.EndsWith("ms", StringComparison.Ordinal) ? (text[..^2], 1) : (text.TrimEnd('s'), 1000);
        if (int.TryParse(number, out var count) && count >= 0)
        {
            return TimeSpan.FromMilliseconds(count * milliseconds);
        }

        result.ErrorMessage = $"'{text}' is not a duration.";
        return TimeSpan.Zero;
    }
}
