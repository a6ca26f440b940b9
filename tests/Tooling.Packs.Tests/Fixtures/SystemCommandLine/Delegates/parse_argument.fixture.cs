// expect: SCL1019 x3, SCL2001
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Parsers
{
    public static readonly ParseArgument<int> Number = result => int.Parse(result.Tokens[0].Value);

    public static Option<T> Create<T>(string name, ParseArgument<T> parse) => new(name, parse, description: "Parsed");

    public static ValidateSymbolResult<ArgumentResult>? Validator { get; set; }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Parsers
{
    public static readonly Func<ArgumentResult, int> Number = result => int.Parse(result.Tokens[0].Value);

    public static Option<T> Create<T>(string name, Func<ArgumentResult, T> parse) => new(name)
    {
        CustomParser = parse,
        Description = "Parsed"
    };

    public static Action<ArgumentResult>? Validator { get; set; }
}
