using System.Collections.Immutable;

namespace Tooling.Rules.Model;

/// <summary>The names of what can be done to a value. The list is closed: what a pack asks for is either here, or left to a person.</summary>
public static class ValueConversions
{
    /// <summary>A whole number of milliseconds to a time: <c>1500</c> to <c>00:00:01.5000000</c>.</summary>
    public const string MillisecondsToTime = "milliseconds-to-time";

    /// <summary>A number of seconds to a time: <c>90</c> to <c>00:01:30</c>.</summary>
    public const string SecondsToTime = "seconds-to-time";

    /// <summary>A number of minutes to a time: <c>90</c> to <c>01:30:00</c>.</summary>
    public const string MinutesToTime = "minutes-to-time";

    /// <summary>A time to a whole number of milliseconds.</summary>
    public const string TimeToMilliseconds = "time-to-milliseconds";

    /// <summary>A time to a whole number of seconds.</summary>
    public const string TimeToSeconds = "time-to-seconds";

    /// <summary>Milliseconds to whole seconds.</summary>
    public const string MillisecondsToSeconds = "milliseconds-to-seconds";

    /// <summary>Seconds to milliseconds.</summary>
    public const string SecondsToMilliseconds = "seconds-to-milliseconds";

    /// <summary>Bytes to whole kilobytes of 1024.</summary>
    public const string BytesToKilobytes = "bytes-to-kilobytes";

    /// <summary>Kilobytes of 1024 to bytes.</summary>
    public const string KilobytesToBytes = "kilobytes-to-bytes";

    /// <summary>A truth value to the other one: <c>Disabled</c> becomes <c>Enabled</c>.</summary>
    public const string Negate = "negate";

    /// <summary>A text that holds a number or a truth value to that: <c>"5"</c> to <c>5</c>.</summary>
    public const string TextToLiteral = "text-to-literal";

    /// <summary>A number or truth value to a text: <c>5</c> to <c>"5"</c>.</summary>
    public const string LiteralToText = "literal-to-text";

    /// <summary>A text with commas to a list, in formats that have lists: <c>"a, b"</c> to <c>["a", "b"]</c>.</summary>
    public const string CommasToList = "commas-to-list";

    /// <summary>All of them, in the order of their description.</summary>
    public static readonly ImmutableArray<string> All =
    [
        MillisecondsToTime, SecondsToTime, MinutesToTime, TimeToMilliseconds, TimeToSeconds, MillisecondsToSeconds, SecondsToMilliseconds,
        BytesToKilobytes, KilobytesToBytes, Negate, TextToLiteral, LiteralToText, CommasToList,
    ];

    /// <summary>Those whose results can be told from what they are made of, so that a second run leaves them alone though the key has the same name.</summary>
    public static readonly ImmutableArray<string> Repeatable = [MillisecondsToTime, SecondsToTime, MinutesToTime, TimeToMilliseconds, TimeToSeconds, TextToLiteral, LiteralToText, CommasToList];
}
