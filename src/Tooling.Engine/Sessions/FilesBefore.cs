namespace Tooling.Engine.Sessions;

/// <summary>Counts files on from those that were written before.</summary>
/// <param name="before">How many.</param>
/// <param name="progress">Told the sum.</param>
internal sealed class FilesBefore(int before, IProgress<int> progress) : IProgress<int>
{
    /// <summary>Counts on.</summary>
    /// <param name="before">How many were written before.</param>
    /// <param name="progress">Told the sum; null where nobody looks.</param>
    public static IProgress<int>? Of(int before, IProgress<int>? progress) => progress is null ? null : new FilesBefore(before, progress);

    /// <inheritdoc/>
    public void Report(int value) => progress.Report(before + value);
}
