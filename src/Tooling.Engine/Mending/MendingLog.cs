using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Polly;

namespace Tooling.Engine.Mending;

/// <summary>Something that failed, and what was done about it.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="Work">What was to be done.</param>
/// <param name="Class">What kind of failure.</param>
/// <param name="Done">What was done about it.</param>
/// <param name="Message">What was said.</param>
public sealed record Mended(DateTimeOffset At, string Work, FailureClass Class, string Done, string Message);

/// <summary>Records what was tried again, a line of JSON each, where the tree has a folder for state.</summary>
/// <param name="clock">Gives the times.</param>
internal sealed class MendingLog(TimeProvider clock)
{
    /// <summary>The root of the tree that a try is about.</summary>
    public static readonly ResiliencePropertyKey<string> Root = new("root");

    private const int MostBytes = 256 * 1024;

    /// <summary>What was said of the last failure.</summary>
    public string LastMessage { get; private set; } = string.Empty;

    /// <summary>Records one.</summary>
    public void Add(ResilienceContext context, string work, Failure failure, string done)
    {
        LastMessage = failure.Message;
        var folder = new MigrateFolder(context.Properties.GetValue(Root, string.Empty));
        if (!folder.Exists)
        {
            return;
        }

        var line = JsonSerializer.Serialize(new Mended(clock.GetUtcNow(), work, failure.Class, done, failure.Message)) + "\n";
        using var file = new FileStream(folder.Mended, new FileInfo(folder.Mended) is { Exists: true, Length: > MostBytes } ? FileMode.Create : FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        file.Write(Encoding.UTF8.GetBytes(line));
    }

    /// <summary>What was recorded of a tree, the oldest first. A line that is not whole, because it is being written, is left out.</summary>
    public static ImmutableArray<Mended> Read(MigrateFolder folder) => File.Exists(folder.Mended)
        ? [.. File.ReadLines(folder.Mended).Where(line => line.EndsWith('}')).Select(line => JsonSerializer.Deserialize<Mended>(line)!)]
        : [];
}
