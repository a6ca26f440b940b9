// library: legacy-beta1-2021
// manual: SCL9020, SCL9028
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Values
{
    public static int Port(ParseResult result) => result.ValueForOption<int>("port");

    public static Option Flag() => new("--flag", "A flag");

}
