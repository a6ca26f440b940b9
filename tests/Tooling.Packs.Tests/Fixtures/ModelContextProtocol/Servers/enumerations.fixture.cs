// expect: MCPM3003, MCPM3005 x7
using System.Collections.Generic;
using System.Threading.Tasks;
using System.Text.Json.Serialization;
using ModelContextProtocol.Server;

public enum Unit
{
    Celsius,
    Fahrenheit,
}

[JsonConverter(typeof(JsonNumberEnumConverter<Scale>))]
public enum Scale
{
    Small,
}

public sealed record Reading(double Value, Unit Unit, Reading? Before = null);

[McpServerToolType]
public sealed class Tools
{
    [McpServerTool(Name = "a")]
    public static double Convert(double value, Unit unit) => value;

    [McpServerTool(Name = "b")]
    public static double Optional(double value, Unit? unit = null) => value;

    /* The week. */
    [McpServerTool(Name = "c")]
    public Task<List<Reading>> WeekAsync() => Task.FromResult(new List<Reading>());

    [McpServerTool(Name = "d")]
    public static string Days(DayOfWeek[] days) => "";

    [McpServerTool(Name = "e")]
    public static Dictionary<string, Unit> Units() => [];

    [McpServerTool]
    public static string Describe(Reading reading) => reading.ToString();

    [McpServerTool(Name = "f")]
    public static Scale Zoom() => Scale.Small;
}
-----
using System.Collections.Generic;
using System.Threading.Tasks;
using System.Text.Json.Serialization;
using ModelContextProtocol.Server;

public enum Unit
{
    Celsius,
    Fahrenheit,
}

[JsonConverter(typeof(JsonNumberEnumConverter<Scale>))]
public enum Scale
{
    Small,
}

public sealed record Reading(double Value, Unit Unit, Reading? Before = null);

[McpServerToolType]
public sealed class Tools
{
    [McpServerTool(Name = "a")]
    public static double Convert(double value, Unit unit) => value;

    [McpServerTool(Name = "b")]
    public static double Optional(double value, Unit? unit = null) => value;

    /* The week. */
    [McpServerTool(Name = "c")]
    public Task<List<Reading>> WeekAsync() => Task.FromResult(new List<Reading>());

    [McpServerTool(Name = "d")]
    public static string Days(DayOfWeek[] days) => "";

    [McpServerTool(Name = "e")]
    public static Dictionary<string, Unit> Units() => [];

    [McpServerTool(Name = "Describe")]
    public static string Describe(Reading reading) => reading.ToString();

    [McpServerTool(Name = "f")]
    public static Scale Zoom() => Scale.Small;
}
