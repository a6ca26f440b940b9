// library: legacy-beta1-2020
// expect: SCL2002 x2, SCL2005, SCL2006 x5
// manual: SCL9020, SCL9029
using System.Collections.Generic;
using System.CommandLine;

public static class Options
{
    // Beta1 took `--names a b`, with or without an arity.
    public static Option Names() => new Option("--names") { Argument = new Argument<string[]>("name") { Arity = ArgumentArity.ZeroOrMore } };

    public static Option Ports() => new Option("--ports") { Argument = new Argument<List<int>>() };

    public static Option Single() => new Option("--single") { Argument = new Argument<string[]>(), AllowMultipleArgumentsPerToken = false };

    // Given without a value, these lack one in either version: the default is for what is not given.
    public static Option Stage() => new Option(new[] { "-s", "--stage" }, "Where to") { Argument = new Argument<string>("stage", () => "test") { Arity = ArgumentArity.ExactlyOne } };

    public static Option Tags() => new Option("--tags") { Argument = new Argument<string[]>("tag", () => new[] { "a" }) { Arity = ArgumentArity.OneOrMore } };

    // This one may be given without a value.
    public static Option Color() => new Option("--color") { Argument = new Argument<string>("color", () => "red") { Arity = ArgumentArity.ZeroOrOne } };

    // An argument of a command is another thing.
    public static Argument<string> Place() => new Argument<string>("place", () => "here") { Arity = ArgumentArity.ExactlyOne };
}
-----
using System.Collections.Generic;
using System.CommandLine;

public static class Options
{
    // Beta1 took `--names a b`, with or without an arity.
    public static Option Names() => new Option<string[]>("--names") { HelpName = "name", Arity = ArgumentArity.ZeroOrMore, AllowMultipleArgumentsPerToken = true };

    public static Option Ports() => new Option<List<int>>("--ports") { AllowMultipleArgumentsPerToken = true };

    public static Option Single() => new Option<string[]>("--single") { AllowMultipleArgumentsPerToken = false };

    // Given without a value, these lack one in either version: the default is for what is not given.
    public static Option Stage() => new Option<string>("--stage", "-s") { Description = "Where to", DefaultValueFactory = _ => "test", HelpName = "stage", Arity = ArgumentArity.ExactlyOne };

    public static Option Tags() => new Option<string[]>("--tags") { DefaultValueFactory = _ => new[] { "a" }, HelpName = "tag", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };

    // This one may be given without a value.
    public static Option Color() => new Option("--color") { Argument = new Argument<string>("color") { DefaultValueFactory = _ => "red", Arity = ArgumentArity.ZeroOrOne } };

    // An argument of a command is another thing.
    public static Argument<string> Place() => new Argument<string>("place") { DefaultValueFactory = _ => "here", Arity = ArgumentArity.ZeroOrOne };
}
