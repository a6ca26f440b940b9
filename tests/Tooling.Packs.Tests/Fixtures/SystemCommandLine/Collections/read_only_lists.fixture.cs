// implicit-usings: disable
// expect: SCL1023 x5
using System;
using System.Collections.Generic;
using System.CommandLine;

public sealed class Listing
{
    private IReadOnlyCollection<Command> _commands = Array.Empty<Command>();

    public IReadOnlyList<Option> OptionsOf(Command command) => command.Options;

    public void Show(Command command)
    {
        Print(command.Options, command.Arguments);
        command.Options.PrintAll();
        _commands = command.Subcommands;
        IReadOnlyList<Argument> arguments = (command.Arguments);
        Console.WriteLine(arguments.Count + command.Options.Count);
        foreach (var option in command.Options)
        {
            Console.WriteLine(option.Description);
        }

        IEnumerable<Option> all = command.Options;
        Console.WriteLine(all);
    }

    private static void Print(IReadOnlyList<Option> options, IEnumerable<Argument> arguments) => Console.WriteLine(options.Count + string.Join(" ", arguments));
}

internal static class Extensions
{
    public static void PrintAll(this IReadOnlyList<Option> options) => Console.WriteLine(options.Count);
}
-----
using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;

public sealed class Listing
{
    private IReadOnlyCollection<Command> _commands = Array.Empty<Command>();

    public IReadOnlyList<Option> OptionsOf(Command command) => command.Options.ToArray();

    public void Show(Command command)
    {
        Print(command.Options.ToArray(), command.Arguments);
        command.Options.ToArray().PrintAll();
        _commands = command.Subcommands.ToArray();
        IReadOnlyList<Argument> arguments = (command.Arguments.ToArray());
        Console.WriteLine(arguments.Count + command.Options.Count);
        foreach (var option in command.Options)
        {
            Console.WriteLine(option.Description);
        }

        IEnumerable<Option> all = command.Options;
        Console.WriteLine(all);
    }

    private static void Print(IReadOnlyList<Option> options, IEnumerable<Argument> arguments) => Console.WriteLine(options.Count + string.Join(" ", arguments));
}

internal static class Extensions
{
    public static void PrintAll(this IReadOnlyList<Option> options) => Console.WriteLine(options.Count);
}
