// library: legacy-beta1-2021
// manual: SCL9028
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Values
{
    public static int Port(ParseResult result) => result.ValueForOption<int>("port");
}
