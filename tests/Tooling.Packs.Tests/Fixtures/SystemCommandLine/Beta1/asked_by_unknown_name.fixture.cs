// library: legacy-beta1-2020
// expect: SCL2001 x4
// manual: SCL9028 x6
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static void Add(Command first, Command second, string name)
    {
        first.Add(new Option<int>(new[] { "--count" }));
        second.Add(new Option<long>(new[] { "--count" }));
        first.Add(new Argument<string>("file"));
        first.Add(new Option<int>(new[] { "--size" }));
        first.Add(new Level());
    }

    public static void Run(ParseResult result, string name)
    {
        // Two options have the name; a text that was not given was empty; the types differ; nobody knows the name; the class says it; the prefix is missing.
        Console.WriteLine(result.ValueForOption<int>("--count"));
        Console.WriteLine(result.ValueForArgument<string>("file"));
        Console.WriteLine(result.ValueForOption<long>("--size"));
        Console.WriteLine(result.ValueForOption<int>(name));
        Console.WriteLine(result.HasOption("--level"));
        Console.WriteLine(result.ValueForOption<int>("size"));
    }

    private sealed class Level : Option<int>
    {
        public Level()
            : base(new[] { "--level" })
        {
        }
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static void Add(Command first, Command second, string name)
    {
        first.Add(new Option<int>("--count"));
        second.Add(new Option<long>("--count"));
        first.Add(new Argument<string>("file"));
        first.Add(new Option<int>("--size"));
        first.Add(new Level());
    }

    public static void Run(ParseResult result, string name)
    {
        // Two options have the name; a text that was not given was empty; the types differ; nobody knows the name; the class says it; the prefix is missing.
        Console.WriteLine(result.ValueForOption<int>("--count"));
        Console.WriteLine(result.ValueForArgument<string>("file"));
        Console.WriteLine(result.ValueForOption<long>("--size"));
        Console.WriteLine(result.ValueForOption<int>(name));
        Console.WriteLine(result.HasOption("--level"));
        Console.WriteLine(result.ValueForOption<int>("size"));
    }

    private sealed class Level : Option<int>
    {
        public Level()
            : base("--level")
        {
        }
    }
}
