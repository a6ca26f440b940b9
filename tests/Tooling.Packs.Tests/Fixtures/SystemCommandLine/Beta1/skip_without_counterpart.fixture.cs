// library: legacy-beta1-2021
// expect: SCL2006
// manual: SCL9028
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Values
{
    public static int Port(ParseResult result) => result.ValueForOption<int>("port");

    public static Option Flag() => new("--flag", "A flag");

}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Values
{
    public static int Port(ParseResult result) => result.ValueForOption<int>("port");

    public static Option Flag() => new Option<bool>("--flag") { Description = "A flag", Arity = ArgumentArity.Zero };

}
