// expect: SCL3004 x2, SCL3005 x6
// manual: SCL1018, SCL9034 x6
using System.CommandLine;
using System.CommandLine.IO;

// All of them are an InvocationConfiguration in 2.0.
public static class Output
{
    public static bool IsReal(IConsole console) => console is SystemConsole;

    public static bool IsOther(IConsole console) => console is not SystemConsole;

    public static string? Captured(IConsole console) => console is TestConsole test ? test.Out.ToString() : null;

    public static string? Read(IConsole console) => (console as TestConsole)?.Out.ToString();

    public static string Kind(IConsole console) => console switch
    {
        SystemConsole => "real",
        TestConsole => "test",
        _ => "other",
    };

    // Of anything else, the answer stays what it was.
    public static bool IsConsole(object value) => value is IConsole;
}
-----
using System.CommandLine;
using System.CommandLine.IO;

// All of them are an InvocationConfiguration in 2.0.
public static class Output
{
    public static bool IsReal(InvocationConfiguration console) => console is SystemConsole;

    public static bool IsOther(InvocationConfiguration console) => console is not SystemConsole;

    public static string? Captured(InvocationConfiguration console) => console is TestConsole test ? test.Output.ToString() : null;

    public static string? Read(InvocationConfiguration console) => (console as TestConsole)?.Output.ToString();

    public static string Kind(InvocationConfiguration console) => console switch
    {
        SystemConsole => "real",
        TestConsole => "test",
        _ => "other",
    };

    // Of anything else, the answer stays what it was.
    public static bool IsConsole(object value) => value is InvocationConfiguration;
}
