// nullable: disable
// expect: SCL3003 x3
using System.CommandLine.Parsing;

public static class Checks
{
    /// <summary>Assigns <see cref="SymbolResult.ErrorMessage"/>.</summary>
    public static void Check(SymbolResult result)
    {
        result.ErrorMessage = Describe(result);
        result.ErrorMessage = "No " + Describe(result);
    }

    private static string Describe(SymbolResult result) => result.ToString();
}
-----
using System.CommandLine.Parsing;

public static class Checks
{
    /// <summary>Assigns <see cref="SymbolResult.AddError"/>.</summary>
    public static void Check(SymbolResult result)
    {
        if (Describe(result) is { Length: > 0 } error)
        {
            result.AddError(error);
        }
        result.AddError("No " + Describe(result));
    }

    private static string Describe(SymbolResult result) => result.ToString();
}
