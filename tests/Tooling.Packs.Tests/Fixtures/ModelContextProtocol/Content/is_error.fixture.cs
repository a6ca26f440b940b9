// expect: MCPM1007 x3, MCPM1015, MCPM2005 x13
using ModelContextProtocol.Protocol;

public static class Errors
{
    public static bool All(CallToolResponse result, CallToolResponse? other)
    {
        if (result.IsError) return true;
        if (!result.IsError && result.Content.Count > 0) return false;
        bool failed = result.IsError;
        Check(result.IsError);
        Console.WriteLine($"{result.IsError}" + result.IsError + new { result.IsError });
        var copy = new CallToolResponse { IsError = result.IsError, Content = result.Content };
        copy.IsError = true;
        copy.IsError = other?.IsError ?? false;
        return failed
            || result.IsError == true
            || result.IsError == false
            || result.IsError is false
            || other?.IsError == true
            || result is { IsError: true }
            || result is { IsError: false }
            || (result.IsError ? 1 : 2) == 1
            || result.IsError.Equals(true)
            || !(result.IsError);
    }

    private static void Check(bool value) { }
}
-----
using ModelContextProtocol.Protocol;

public static class Errors
{
    public static bool All(CallToolResult result, CallToolResult? other)
    {
        if (result.IsError == true) return true;
        if (result.IsError != true && result.Content.Count > 0) return false;
        bool failed = result.IsError == true;
        Check(result.IsError == true);
        Console.WriteLine($"{result.IsError == true}" + (result.IsError == true) + new { IsError = result.IsError == true });
        var copy = new CallToolResult { IsError = result.IsError, Content = result.Content.ToList() };
        copy.IsError = true;
        copy.IsError = other?.IsError ?? false;
        return failed
            || result.IsError == true
            || result.IsError != true
            || result.IsError is not true
            || other?.IsError == true
            || result is { IsError: true }
            || result is { IsError: not true }
            || (result.IsError == true ? 1 : 2) == 1
            || (result.IsError == true).Equals(true)
            || !(result.IsError == true);
    }

    private static void Check(bool value) { }
}
