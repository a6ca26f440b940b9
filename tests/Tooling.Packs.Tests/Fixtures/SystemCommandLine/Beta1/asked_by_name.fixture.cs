// library: legacy-beta1-2021
// expect: SCL1009 x4, SCL1011 x5, SCL2001 x4
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static RootCommand Create() => new()
    {
        new Option<int>(new[] { "--count", "-n" }, "How many"),
        new Option<bool>("--verbose"),
        new Option<string>("--dry-run", () => "no"),
        new Argument<int>("port"),
        new Command("in") { new Option<int>(new[] { "--size", "-s" }, "How large") },
        new Command("out") { new Option<int>(new[] { "--size", "-s" }) },
    };

    public static void Run(ParseResult result)
    {
        var count = result.ValueForOption<int>("--count") + result.ValueForOption<int>("-n");
        var port = result.ValueForArgument<int>("port");
        if (result.HasOption("--count") && !result.HasOption("--verbose"))
        {
            Console.WriteLine(result.HasOption("-n") ? count : port);
        }

        Console.WriteLine(result.ValueForOption<string>("--dry-run")?.Length);

        // Whichever command runs: both options are called the same.
        Console.WriteLine(result.HasOption("-s") ? result.ValueForOption<int>("-s") : 0);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static RootCommand Create() => new()
    {
        new Option<int>("--count", "-n") { Description = "How many" },
        new Option<bool>("--verbose"),
        new Option<string>("--dry-run") { DefaultValueFactory = _ => "no" },
        new Argument<int>("port"),
        new Command("in") { new Option<int>("--size", "-s") { Description = "How large" } },
        new Command("out") { new Option<int>("--size", "-s") },
    };

    public static void Run(ParseResult result)
    {
        var count = result.GetValue<int>("--count") + result.GetValue<int>("--count");
        var port = result.GetValue<int>("port");
        if (result.GetResult("--count") is not null && !(result.GetResult("--verbose") is OptionResult { Implicit: false }))
        {
            Console.WriteLine(result.GetResult("--count") is not null ? count : port);
        }

        Console.WriteLine(result.GetValue<string>("--dry-run")?.Length);

        // Whichever command runs: both options are called the same.
        Console.WriteLine(result.GetResult("--size") is not null ? result.GetValue<int>("--size") : 0);
    }
}
