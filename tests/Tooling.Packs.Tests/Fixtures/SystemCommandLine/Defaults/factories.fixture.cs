// expect: SCL1021, SCL2003 x7
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Defaults
{
    public static void Set(Option<string> text, Argument<string> name, Func<string> made)
    {
        text.SetDefaultValueFactory(Make);
        text.SetDefaultValueFactory(Find);
        text.SetDefaultValueFactory(made);
        name.SetDefaultValueFactory(Describe);
        name.SetDefaultValueFactory((ArgumentResult result) =>
        {
            // No tokens yet.
            return result.Tokens.Count == 0 ? "none" : result.Tokens[0].Value;
        });
        name?.SetDefaultValueFactory(() => "conditional");
        text.SetDefaultValueFactory(getDefaultValue: () => "named");
    }

    private static string Make() => "made";

    private static string? Find() => null;

    private static string Describe(ArgumentResult result) => result.Argument.Name;
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Defaults
{
    public static void Set(Option<string> text, Argument<string> name, Func<string> made)
    {
        text.DefaultValueFactory = _ => Make();
        text.DefaultValueFactory = _ => Find()!;
        text.DefaultValueFactory = _ => made();
        name.DefaultValueFactory = Describe;
        name.DefaultValueFactory = (ArgumentResult result) =>
        {
            // No tokens yet.
            return result.Tokens.Count == 0 ? "none" : result.Tokens[0].Value;
        };
        name?.DefaultValueFactory = _ => "conditional";
        text.DefaultValueFactory = _ => "named";
    }

    private static string Make() => "made";

    private static string? Find() => null;

    private static string Describe(ArgumentResult result) => result.Argument.Name.TrimStart('-', '/');
}
