// library: legacy-beta1-2021
// expect: SCL1006, SCL1007, SCL1009 x2, SCL1010, SCL1034 x3, SCL1039, SCL2001
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Values
{
    public static int Port(ParseResult result, Option<int> port) => result.ValueForOption(port);

    public static bool Has(ICommand command, IOption option) => command.Options.Contains(option) && option.IsRequired;

    public static bool IsGiven(ParseResult result, IOption option) => result.HasOption(option) || result.FindResultFor(option) is not null;

    public static void Suggest()
    {
        var color = new Option<string>("--color", "The colour").AddSuggestions("red", "green");
        color.IsRequired = true;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Values
{
    public static int Port(ParseResult result, Option<int> port) => result.GetValue(port);

    public static bool Has(Command command, Option option) => command.Options.Contains(option) && option.Required;

    public static bool IsGiven(ParseResult result, Option option) => result.GetResult(option) is { Implicit: false } or { Option: not Option<bool> } || result.GetResult(option) is { Implicit: false } or { Option: not Option<bool> };

    public static void Suggest()
    {
        var color = new Option<string>("--color") { Description = "The colour", CompletionSources = { "red", "green" } };
        color.Required = true;
    }
}
