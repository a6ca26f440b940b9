// expect: SCL3003 x5
using System.CommandLine.Parsing;

public static class Checks
{
    public static void Check(ArgumentResult result, string message)
    {
        result.ErrorMessage =
            $"""
            Not {message}.
            """;
        result.ErrorMessage = /* plain */ message; // said
        if (message.Length > 3) result.ErrorMessage=message.Length > 4 ? "long" : "short";
    }

    public static void Fail(SymbolResult result) => result.ErrorMessage = "Failed";

    public static Action<OptionResult> Failing => result => result.ErrorMessage = string.Join(",", result.Tokens);
}
-----
using System.CommandLine.Parsing;

public static class Checks
{
    public static void Check(ArgumentResult result, string message)
    {
        result.AddError(
            $"""
            Not {message}.
            """);
        result.AddError(/* plain */ message); // said
        if (message.Length > 3) result.AddError(message.Length > 4 ? "long" : "short");
    }

    public static void Fail(SymbolResult result) => result.AddError("Failed");

    public static Action<OptionResult> Failing => result => result.AddError(string.Join(",", result.Tokens));
}
