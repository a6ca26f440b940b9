using System.Globalization;
using System.Text.RegularExpressions;
using Tooling.Rules.Model;

namespace Tooling.Engine.Converters;

/// <summary>What becomes of a value.</summary>
/// <param name="Value">The new value; null where it stays as it is.</param>
/// <param name="Refusal">Why it can't be converted; null where it can.</param>
internal readonly record struct ConvertedValue(ConfigurationValue? Value, string? Refusal)
{
    public static readonly ConvertedValue Same = new(null, null);

    public static ConvertedValue Refuse(string reason) => new(null, reason);
}

/// <summary>Does to values what a pack asks for. What it does not understand, it refuses.</summary>
internal static partial class ValueConverter
{
    /// <summary>Converts the value of a key.</summary>
    /// <param name="key">What the pack says of the key.</param>
    /// <param name="node">The value.</param>
    /// <param name="format">The format of the file.</param>
    /// <param name="isCaseSensitive">Whether old values are compared by case.</param>
    public static ConvertedValue Convert(KeyMap key, ConfigurationNode node, IConfigurationFormat format, bool isCaseSensitive)
    {
        if (key.Values.IsEmpty && key.Conversion is null)
        {
            return ConvertedValue.Same;
        }

        if (key.Conversion == ValueConversions.CommasToList && node.IsList)
        {
            return ConvertedValue.Same;
        }

        if (node.Value is not { } value || node.IsSection || node.IsList)
        {
            return ConvertedValue.Refuse("Its value is a section or a list here, and the pack knows what becomes of a single value.");
        }

        if (Interpolation().IsMatch(value.Text))
        {
            return ConvertedValue.Refuse($"What `{value.Text}` stands for is known only where the file is used. Convert it there, and the key here, by hand.");
        }

        return key.Conversion is { } conversion ? Convert(conversion, value, format, isRenamed: key.From != key.To) : Map(key, value, isCaseSensitive);
    }

    private static ConvertedValue Map(KeyMap key, ConfigurationValue value, bool isCaseSensitive)
    {
        var comparison = isCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return key.Values.FirstOrDefault(map => string.Equals(map.Old, value.Text, comparison)) is { } map
            ? new ConvertedValue(new ConfigurationValue(map.New.Text, map.New.IsLiteral ? ValueKind.Literal : ValueKind.Text), null)
            : ConvertedValue.Same;
    }

    private static ConvertedValue Convert(string conversion, ConfigurationValue value, IConfigurationFormat format, bool isRenamed)
    {
        var text = value.Text.Trim();
        var isNumber = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
        var isTime = !isNumber && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _) && text.Contains(':', StringComparison.Ordinal);
        return conversion switch
        {
            ValueConversions.MillisecondsToTime when isNumber => Time(number * TimeSpan.TicksPerMillisecond),
            ValueConversions.SecondsToTime when isNumber => Time(number * TimeSpan.TicksPerSecond),
            ValueConversions.MinutesToTime when isNumber => Time(number * TimeSpan.TicksPerMinute),
            ValueConversions.MillisecondsToTime or ValueConversions.SecondsToTime or ValueConversions.MinutesToTime when isTime && !isRenamed => ConvertedValue.Same,
            ValueConversions.TimeToMilliseconds when isTime => Whole(TicksOf(text) / TimeSpan.TicksPerMillisecond),
            ValueConversions.TimeToSeconds when isTime => Whole(TicksOf(text) / TimeSpan.TicksPerSecond),
            ValueConversions.TimeToMilliseconds or ValueConversions.TimeToSeconds when isNumber && !isRenamed => ConvertedValue.Same,
            ValueConversions.MillisecondsToSeconds when isNumber => Whole(number / 1000, value.Kind),
            ValueConversions.SecondsToMilliseconds when isNumber => Whole(number * 1000, value.Kind),
            ValueConversions.BytesToKilobytes when isNumber => Whole(number / 1024, value.Kind),
            ValueConversions.KilobytesToBytes when isNumber => Whole(number * 1024, value.Kind),
            ValueConversions.Negate when bool.TryParse(text, out var truth) => new ConvertedValue(value with { Text = CaseOf(text, truth ? "false" : "true"), Raw = null }, null),
            ValueConversions.TextToLiteral when value.Kind == ValueKind.Literal || !format.IsTyped => ConvertedValue.Same,
            ValueConversions.TextToLiteral when JsonNumber().IsMatch(text) => new ConvertedValue(new ConfigurationValue(text, ValueKind.Literal), null),
            ValueConversions.TextToLiteral when bool.TryParse(text, out var truth) => new ConvertedValue(new ConfigurationValue(truth ? "true" : "false", ValueKind.Literal), null),
            ValueConversions.LiteralToText when value.Kind == ValueKind.Text => ConvertedValue.Same,
            ValueConversions.LiteralToText when value.Kind == ValueKind.Literal => new ConvertedValue(new ConfigurationValue(text, ValueKind.Text), null),
            ValueConversions.CommasToList when !format.IsTyped => ConvertedValue.Refuse("This format has no lists. Write an item a key by hand: `Key:0`, `Key:1`."),
            ValueConversions.CommasToList when value.Kind == ValueKind.Text => new ConvertedValue(ListOf(text), null),
            _ => ConvertedValue.Refuse($"`{value.Text}` is nothing that `{conversion}` understands. Convert it by hand, and the key with it."),
        };
    }

    private static ConfigurationValue ListOf(string text) =>
        new(string.Join('\n', text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)), ValueKind.List);

    private static decimal TicksOf(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture).Ticks;

    private static ConvertedValue Time(decimal ticks) => ticks != decimal.Truncate(ticks) || ticks is < long.MinValue or > long.MaxValue
        ? ConvertedValue.Refuse("No time is exactly as long.")
        : new ConvertedValue(new ConfigurationValue(new TimeSpan((long)ticks).ToString("c", CultureInfo.InvariantCulture), ValueKind.Text), null);

    private static ConvertedValue Whole(decimal number, ValueKind kind = ValueKind.Literal) => number != decimal.Truncate(number)
        ? ConvertedValue.Refuse("The new value would not be a whole number. Choose one by hand.")
        : new ConvertedValue(new ConfigurationValue(decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture), kind), null);

    /// <summary>Files that say <c>True</c> go on saying it so.</summary>
    private static string CaseOf(string model, string text) => char.IsUpper(model[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>What tools put into files before they are used: <c>${X}</c>, <c>$(X)</c>, <c>%X%</c>, <c>#{X}#</c>, <c>{{X}}</c>, <c>__X__</c>.</summary>
    [GeneratedRegex(@"\$\{|\$\(|@\(|\{\{|#\{|%[A-Za-z_][\w.]*%|__[A-Za-z]\w*__|<%", RegexOptions.CultureInvariant)]
    private static partial Regex Interpolation();

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex JsonNumber();
}
