// expect: SCL1017 x5, SCL1021, SCL1037 x2
// manual: SCL1017
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Results
{
    public static string? ErrorOf(ParseResult result, Option<int> option) =>
        result.Errors.FirstOrDefault(e => e.SymbolResult?.Symbol == option)?.Message;

    public static bool Has(CommandResult result, Argument<string> argument, Command command) =>
        result.Children.Any(c => c.Symbol == argument) && result.Children.All(c => command != c.Symbol);

    public static bool HasName(CommandResult result, string name) =>
        result.Children.Any(x => x.Symbol.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public static Option Of(OptionResult result) => (Option)result.Symbol;

    public static Symbol Any(SymbolResult result) => result.Symbol;
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Results
{
    public static string? ErrorOf(ParseResult result, Option<int> option) =>
        result.Errors.FirstOrDefault(e => (e.SymbolResult as OptionResult)?.Option == option)?.Message;

    public static bool Has(CommandResult result, Argument<string> argument, Command command) =>
        result.Children.Any(c => (c as ArgumentResult)?.Argument == argument) && result.Children.Where(child => child is not OptionResult { Implicit: true, Option: Option<bool> _ }).All(c => command != (c as CommandResult)?.Command);

    public static bool HasName(CommandResult result, string name) =>
        result.Children.Where(child => child is not OptionResult { Implicit: true, Option: Option<bool> _ }).Any(x => (x switch { OptionResult option => (Symbol)option.Option, ArgumentResult argument => argument.Argument, CommandResult command => command.Command, _ => null! }).Name.TrimStart('-', '/').Equals(name, StringComparison.OrdinalIgnoreCase));

    public static Option Of(OptionResult result) => (Option)result.Option;

    public static Symbol Any(SymbolResult result) => result.Symbol;
}
