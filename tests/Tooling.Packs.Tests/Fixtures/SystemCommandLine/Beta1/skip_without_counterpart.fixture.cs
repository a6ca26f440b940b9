// library: legacy-beta1-2021
// manual: SCL9020, SCL9028, SCL9030
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Values
{
    public static int Port(ParseResult result) => result.ValueForOption<int>("port");

    public static Option Flag() => new("--flag", "A flag");

    public static void Validate(Option<int> port) => port.AddValidator(result => result.Tokens.Count == 0 ? "Which port?" : null);
}
