// library: legacy-beta1-2020
// expect: SCL2002, SCL2006 x3
// manual: SCL9020 x2, SCL9029 x2
using System;
using System.CommandLine;
using System.IO;

public static class Switches
{
    private static readonly Option Loud = new(new[] { "--loud", "-l" }, "Says more");

    private static uint Room() => 16;

    public static Option Size() =>
        new(
            alias: "--size",
            description: $"Megabytes, {Room()} by default.")
        {
            Argument = new Argument<uint>(name: "megabytes", getDefaultValue: Room)
        };

    public static Option Target() =>
        new(aliases: new[] { "-t", "--target" }, description: "Where to") { Argument = new Argument<FileInfo>(name: "path", getDefaultValue: () => new FileInfo("out")) };

    // What it is worth without a value is not known.
    public static Option Rate() => new("--rate") { Argument = new Argument<int>(() => 2) { Arity = ArgumentArity.ZeroOrOne } };

    public static Option Later()
    {
        Option later = new("--later");
        later.Argument = new Argument<TimeSpan>("span");
        return later;
    }

    public static Command All() => new("all") { Loud, Size(), Target() };
}
-----
using System;
using System.CommandLine;
using System.IO;

public static class Switches
{
    private static readonly Option Loud = new Option<bool>("--loud", "-l") { Description = "Says more", Arity = ArgumentArity.Zero };

    private static uint Room() => 16;

    public static Option Size() =>
        new Option<uint>("--size")
        {
            Description = $"Megabytes, {Room()} by default.",
            DefaultValueFactory = _ => Room(),
            HelpName = "megabytes"
        };

    public static Option Target() =>
        new Option<FileInfo>("--target", "-t") { Description = "Where to", DefaultValueFactory = _ => new FileInfo("out"), HelpName = "path" };

    // What it is worth without a value is not known.
    public static Option Rate() => new("--rate") { Argument = new Argument<int>("int32") { DefaultValueFactory = _ => 2, Arity = ArgumentArity.ZeroOrOne } };

    public static Option Later()
    {
        Option later = new("--later");
        later.Argument = new Argument<TimeSpan>("span");
        return later;
    }

    public static Command All() => new("all") { Loud, Size(), Target() };
}
