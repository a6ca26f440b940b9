using System.Collections.Generic;
using System.Text.Json.Serialization;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

[JsonConverter(typeof(JsonStringEnumConverter<Unit>))]
public enum Unit
{
    Celsius,
    Fahrenheit,
}

public sealed record Reading(double Value, Unit Unit)
{
    [JsonConverter(typeof(JsonStringEnumConverter))]
    public DayOfWeek Day { get; init; }

    public static DayOfWeek First => DayOfWeek.Monday;
}

[McpServerToolType]
public sealed class Tools
{
    [McpServerTool(Name = "a")]
    public static Reading Convert(double value, Unit unit) => new(value, unit);

    [McpServerTool(Name = "b")]
    public static List<int> Numbers(string text) => [];

    public static DayOfWeek NoTool(DayOfWeek day) => day;
}
