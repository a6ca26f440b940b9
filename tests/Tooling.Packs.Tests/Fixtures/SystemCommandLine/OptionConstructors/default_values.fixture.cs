// expect: SCL2001 x6
using System.CommandLine;

public static class Options
{
    private static readonly Func<int> Lowest = () => 1;

    public static readonly Option<int> Count = new("--count", () => 42, "How often");

    public static readonly Option<string> Name = new(new[] { "--name", "-n" }, getDefaultValue: () => Environment.UserName);

    public static readonly Option<int> Level = new Option<int>("--level", Lowest);

    public static readonly Option<DateTime> Since = new("--since", GetStart, description: "From when");

    public static readonly Option<int> Size = new("--size", () =>
    {
        _ = Environment.TickCount;
        return 3;
    }, "How big");

    public static readonly Option<int> Height = new("--height", description: "Lines", getDefaultValue: delegate () { return 25; });

    private static DateTime GetStart() => DateTime.UnixEpoch;
}
-----
using System.CommandLine;

public static class Options
{
    private static readonly Func<int> Lowest = () => 1;

    public static readonly Option<int> Count = new("--count") { DefaultValueFactory = _ => 42, Description = "How often" };

    public static readonly Option<string> Name = new("--name", "-n") { DefaultValueFactory = _ => Environment.UserName };

    public static readonly Option<int> Level = new Option<int>("--level") { DefaultValueFactory = _ => Lowest() };

    public static readonly Option<DateTime> Since = new("--since") { DefaultValueFactory = _ => GetStart(), Description = "From when" };

    public static readonly Option<int> Size = new("--size")
    {
        DefaultValueFactory = result =>
        {
            _ = Environment.TickCount;
            return 3;
        },
        Description = "How big"
    };

    public static readonly Option<int> Height = new("--height")
    {
        Description = "Lines",
        DefaultValueFactory = delegate { return 25; }
    };

    private static DateTime GetStart() => DateTime.UnixEpoch;
}
