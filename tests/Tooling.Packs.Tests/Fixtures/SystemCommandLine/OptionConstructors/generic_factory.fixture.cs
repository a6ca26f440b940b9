// expect: SCL2001 x2
using System.CommandLine;

public static class Factory
{
    public static Option<T> Create<T>(string name, string description, Func<T> value) => new(name, value, description);

    public static Option<T?> Optional<T>(string name, string text)
        where T : struct
        => new Option<T?>(name, description: $"{text} (optional)");
}
-----
using System.CommandLine;

public static class Factory
{
    public static Option<T> Create<T>(string name, string description, Func<T> value) => new(name)
    {
        DefaultValueFactory = _ => value(),
        Description = description
    };

    public static Option<T?> Optional<T>(string name, string text)
        where T : struct
        => new Option<T?>(name) { Description = $"{text} (optional)" };
}
