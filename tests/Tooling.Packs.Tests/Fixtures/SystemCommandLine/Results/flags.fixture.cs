// expect: SCL1007, SCL1009 x20, SCL2001 x2, SCL2003
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Flags
{
    private static readonly Option<bool> Quiet = new(new[] { "-q", "--quiet" }, "Says less");
    private static readonly Option<bool> Color = new("--color", () => true);
    private static readonly Option<int> Level = new("--level");
    private readonly Option<bool> _force;

    public Flags()
    {
        _force = new Option<bool>("--force");
    }

    public Option<bool> Strict { get; } = new("--strict");

    public void Read(ParseResult result, Option<bool> handed)
    {
        var late = new Option<bool>("--late");
        late.SetDefaultValue(true);
        if (result.HasOption(Quiet) && !result.HasOption(_force))
        {
            Console.WriteLine(result.HasOption(Color) == result.HasOption(Level));
        }

        Console.WriteLine(result.FindResultFor(Quiet) is null);
        Console.WriteLine(result.FindResultFor(Quiet) != null);
        Console.WriteLine(result.FindResultFor(Quiet) is not null || result.CommandResult.FindResultFor(Strict) is { });
        Console.WriteLine(result.FindResultFor(Quiet) is { } quiet ? quiet.Tokens.Count : 0);
        Console.WriteLine(result.FindResultFor(Quiet) is { IsImplicit: false });
        var found = result.FindResultFor(_force);
        Console.WriteLine(found?.Option.Description + result.FindResultFor(_force)?.Tokens.Count);
        Console.WriteLine(result.FindResultFor(Color) is not null ? 1 : 2);
        Console.WriteLine(result.FindResultFor(Level)?.Tokens.Count);
        Console.WriteLine(result.HasOption(handed) || result.HasOption(late));
    }

    public static bool Any(ParseResult result, IEnumerable<Option> options) => options.Any(o => result.HasOption(o));

    public static int Count(CommandResult result, params Option[] options) => options.Count(o => result.FindResultFor(o) is not null) + options.Count(o => result.FindResultFor(o) == null);

    public static object? Value<T>(ParseResult result, Option<T> option) => result.FindResultFor(option)?.Tokens.Count;
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Flags
{
    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Says less" };
    private static readonly Option<bool> Color = new("--color") { DefaultValueFactory = _ => true };
    private static readonly Option<int> Level = new("--level");
    private readonly Option<bool> _force;

    public Flags()
    {
        _force = new Option<bool>("--force");
    }

    public Option<bool> Strict { get; } = new("--strict");

    public void Read(ParseResult result, Option<bool> handed)
    {
        var late = new Option<bool>("--late");
        late.DefaultValueFactory = _ => true;
        if (result.GetResult(Quiet) is { Implicit: false } && !(result.GetResult(_force) is { Implicit: false }))
        {
            Console.WriteLine((result.GetResult(Color) is not null) == (result.GetResult(Level) is not null));
        }

        Console.WriteLine(result.GetResult(Quiet) is not { Implicit: false });
        Console.WriteLine(result.GetResult(Quiet) is { Implicit: false });
        Console.WriteLine(result.GetResult(Quiet) is { Implicit: false } || result.CommandResult.GetResult(Strict) is { Implicit: false });
        Console.WriteLine(result.GetResult(Quiet) is { Implicit: false } quiet ? quiet.Tokens.Count : 0);
        Console.WriteLine(result.GetResult(Quiet) is { Implicit: false });
        var found = result.GetResult(_force) is { Implicit: false } forceResult ? forceResult : null;
        Console.WriteLine(found?.Option.Description + (result.GetResult(_force) is { Implicit: false } forceResult2 ? forceResult2 : null)?.Tokens.Count);
        Console.WriteLine(result.GetResult(Color) is not null ? 1 : 2);
        Console.WriteLine(result.GetResult(Level)?.Tokens.Count);
        Console.WriteLine(result.GetResult(handed) is { Implicit: false } || result.GetResult(late) is not null);
    }

    public static bool Any(ParseResult result, IEnumerable<Option> options) => options.Any(o => result.GetResult(o) is { Implicit: false } or { Option: not Option<bool> });

    public static int Count(CommandResult result, params Option[] options) => options.Count(o => result.GetResult(o) is { Implicit: false } or { Option: not Option<bool> }) + options.Count(o => result.GetResult(o) is not ({ Implicit: false } or { Option: not Option<bool> }));

    public static object? Value<T>(ParseResult result, Option<T> option) => result.GetResult(option)?.Tokens.Count;
}
