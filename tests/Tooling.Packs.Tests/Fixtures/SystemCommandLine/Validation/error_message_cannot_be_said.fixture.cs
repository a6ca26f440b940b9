// expect: SCL3003
// manual: SCL3003 x8
using System.CommandLine.Parsing;

public static class Checks
{
    public static void Check(ArgumentResult result)
    {
        result.ErrorMessage = Validate(result);
        result.ErrorMessage += " Sorry.";
        result.ErrorMessage ??= "Bad.";
        result.ErrorMessage = default;
        result.ErrorMessage = "";
        var message = result.ErrorMessage = "Both.";
        Console.WriteLine(message);
        if (result is { ErrorMessage: not null })
        {
            Console.WriteLine(nameof(result.ErrorMessage));
        }
    }

    public static Func<ArgumentResult, string> Failing => result => result.ErrorMessage = "Failed";

    private static string? Validate(ArgumentResult result) => result.Tokens.Count == 0 ? "No value." : null;
}
-----
using System.CommandLine.Parsing;

public static class Checks
{
    public static void Check(ArgumentResult result)
    {
        if (Validate(result) is { Length: > 0 } error)
        {
            result.AddError(error);
        }
        result.ErrorMessage += " Sorry.";
        result.ErrorMessage ??= "Bad.";
        result.ErrorMessage = default;
        result.ErrorMessage = "";
        var message = result.ErrorMessage = "Both.";
        Console.WriteLine(message);
        if (result is { ErrorMessage: not null })
        {
            Console.WriteLine(nameof(result.ErrorMessage));
        }
    }

    public static Func<ArgumentResult, string> Failing => result => result.ErrorMessage = "Failed";

    private static string? Validate(ArgumentResult result) => result.Tokens.Count == 0 ? "No value." : null;
}
