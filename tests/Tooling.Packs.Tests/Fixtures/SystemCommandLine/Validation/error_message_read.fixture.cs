// expect: SCL3003
// manual: SCL3003
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Messages
{
    public static bool Failed(ArgumentResult result) => result.ErrorMessage is not null;

    public static void Reset(ArgumentResult result) => result.ErrorMessage = null;
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Messages
{
    public static bool Failed(ArgumentResult result) => result.Errors.LastOrDefault()?.Message is not null;

    public static void Reset(ArgumentResult result) => result.ErrorMessage = null;
}
