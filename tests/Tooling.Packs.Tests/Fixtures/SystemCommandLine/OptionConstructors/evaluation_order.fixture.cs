// expect: SCL2001
// manual: SCL2001
using System.CommandLine;

public static class Numbered
{
    private static int _next;

    // The arguments are evaluated in the order in which they are written: so is the initializer.
    public static Option<int> First() => new("--" + Next(), description: Next());

    public static Option<int> Second() => new(description: Next(), name: "--" + Next());

    private static string Next() => $"{_next++}";
}
-----
using System.CommandLine;

public static class Numbered
{
    private static int _next;

    // The arguments are evaluated in the order in which they are written: so is the initializer.
    public static Option<int> First() => new("--" + Next()) { Description = Next() };

    public static Option<int> Second() => new(description: Next(), name: "--" + Next());

    private static string Next() => $"{_next++}";
}
