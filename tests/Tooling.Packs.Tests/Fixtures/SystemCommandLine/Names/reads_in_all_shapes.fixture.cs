// expect: SCL1017 x3, SCL1021 x11, SCL3003
// manual: SCL1021
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Verbose() : Option<bool>("--verbose")
{
    public string Label => Name + this.Name;
}

public static class Names
{
    public static IEnumerable<string> Of(Command command, Option? option, Symbol symbol) =>
        command.Options.Select(o => o.Name)
            .Append($"{option?.Name /* shown */}")
            .Append(symbol.Name.ToUpperInvariant());

    public static string Of<T>(T option)
        where T : Option => option.Name;

    public static bool IsVerbose(Option option) => option is { Name: "verbose" };

    public static string Of(OptionResult option, ArgumentResult argument, CommandResult command) =>
        option.Symbol.Name + argument.Symbol.Name + command.Symbol.Name + option.Option.Name;

    public static string? Parse(ArgumentResult result)
    {
        result.ErrorMessage = $"--{result.Argument.Name} wants one value.";
        return result.Argument.Name;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Verbose() : Option<bool>("--verbose")
{
    public string Label => Name.TrimStart('-', '/') + this.Name.TrimStart('-', '/');
}

public static class Names
{
    public static IEnumerable<string> Of(Command command, Option? option, Symbol symbol) =>
        command.Options.Select(o => o.Name.TrimStart('-', '/'))
            .Append($"{option?.Name.TrimStart('-', '/') /* shown */}")
            .Append(symbol.Name.TrimStart('-', '/').ToUpperInvariant());

    public static string Of<T>(T option)
        where T : Option => option.Name.TrimStart('-', '/');

    public static bool IsVerbose(Option option) => option is { Name: "verbose" };

    public static string Of(OptionResult option, ArgumentResult argument, CommandResult command) =>
        option.Option.Name.TrimStart('-', '/') + argument.Argument.Name.TrimStart('-', '/') + command.Command.Name + option.Option.Name.TrimStart('-', '/');

    public static string? Parse(ArgumentResult result)
    {
        result.AddError($"--{result.Argument.Name.TrimStart('-', '/')} wants one value.");
        return result.Argument.Name.TrimStart('-', '/');
    }
}
