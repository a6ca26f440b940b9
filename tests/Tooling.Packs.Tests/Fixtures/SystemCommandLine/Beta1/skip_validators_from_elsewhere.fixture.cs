// library: legacy-beta1-2020
// manual: SCL9030 x3
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Validators
{
    public static void Add(Option<int> port, ValidateSymbol<OptionResult> validator)
    {
        port.AddValidator(validator);
        port.AddValidator(_ => Environment.GetEnvironmentVariable("ERROR"));
    }
}
