using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Tooling.Engine.Mending;

/// <summary>What kind of failure it is that passes by itself, perhaps.</summary>
public enum FailureClass
{
    /// <summary>The disk, the network file system or the server did not answer in time.</summary>
    TransientIo,

    /// <summary>Another process has a file open.</summary>
    LockedFile,

    /// <summary>A package source could not be reached.</summary>
    Restore,
}

/// <summary>A failure that is worth another try.</summary>
/// <param name="Class">What kind of failure.</param>
/// <param name="Message">What was said.</param>
public sealed record Failure(FailureClass Class, string Message);

/// <summary>Tells failures that pass by themselves from those that do not: a package that no source has, or a mistake in the code, is never tried again.</summary>
internal static partial class Failures
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockViolation = unchecked((int)0x80070021);

    // EINTR, EAGAIN, EBUSY, ETXTBSY: .NET gives the number of the system as it is.
    private static readonly ImmutableArray<int> UnixNumbers = [4, 11, 16, 26];

    /// <summary>Classifies what MSBuild or NuGet said.</summary>
    /// <param name="code">Such as <c>NU1301</c>; may be empty.</param>
    /// <param name="message">The text.</param>
    /// <returns>Null where another try would end the same.</returns>
    public static Failure? Of(string code, string message) => code switch
    {
        // https://learn.microsoft.com/nuget/reference/errors-and-warnings/nu1301: a source can't be reached; one whose host has no address here will not be in a second either.
        "NU1301" or "NU1300" when UnknownHost().IsMatch(message) => null,
        "NU1301" or "NU1300" => new Failure(FailureClass.Restore, message),

        // https://learn.microsoft.com/visualstudio/msbuild/errors/msb3026: a file can't be copied, or not be deleted.
        "MSB3021" or "MSB3026" or "MSB3027" or "MSB3061" => new Failure(FailureClass.LockedFile, message),
        _ when InUse().IsMatch(message) => new Failure(FailureClass.LockedFile, message),
        _ when Unanswered().IsMatch(message) => new Failure(FailureClass.TransientIo, message),
        _ => null,
    };

    /// <summary>Classifies a line of output that MSBuild wrote, such as <c>NU1301: message</c>.</summary>
    public static Failure? OfLine(string line) => line.Split(": ", 2) is [var code, var message] && !code.Contains(' ', StringComparison.Ordinal) ? Of(code, message) : Of(string.Empty, line);

    /// <summary>Classifies an exception of the file system.</summary>
    public static Failure? Of(IOException e) =>
        e.HResult is SharingViolation or LockViolation ? new Failure(FailureClass.LockedFile, e.Message)
        : !OperatingSystem.IsWindows() && UnixNumbers.Contains(e.HResult) ? new Failure(FailureClass.TransientIo, e.Message)
        : null;

    [GeneratedRegex("being used by another process|text file busy", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InUse();

    /// <summary>As Linux, Windows and macOS say it.</summary>
    [GeneratedRegex("name or service not known|no such host is known|nodename nor servname provided", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnknownHost();

    [GeneratedRegex("timed out|temporarily unavailable|connection (?:was )?(?:refused|reset|closed)|name resolution|(?:429|502|503|504) \\(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unanswered();
}
