// expect: SCL1005 x2, SCL1019, SCL3003
using System.CommandLine;
using System.CommandLine.Parsing;

public static class PortOption
{
    private static readonly ValidateSymbolResult<OptionResult> Reserved = Check;

    public static void Restrict(Option<int> port)
    {
        port.AddValidator(Check);
        port.AddValidator(Reserved);
    }

    private static void Check(SymbolResult result)
    {
        if (result.Tokens.Count == 0)
        {
            result.ErrorMessage = "A port is needed.";
        }
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class PortOption
{
    private static readonly Action<OptionResult> Reserved = Check;

    public static void Restrict(Option<int> port)
    {
        port.Validators.Add(Check);
        port.Validators.Add(result => { if (result.Errors.Any()) { return; } Reserved(result); });
    }

    private static void Check(SymbolResult result)
    {
        if (result.Tokens.Count == 0)
        {
            result.AddError("A port is needed.");
        }
    }
}
