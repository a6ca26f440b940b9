// expect: SCL1018, SCL1031 x3, SCL1033, SCL3004, SCL3005 x4
using System.CommandLine;
using System.CommandLine.IO;

public static class Colors
{
    public static bool IsOff(IConsole console) => console.IsOutputRedirected || console.IsErrorRedirected;

    public static bool IsFed(IStandardIn input) => input.IsInputRedirected;

    public static void Write(IStandardOut output) => output.Out.Write("text");

    public static IStandardStreamWriter Wrap(TextWriter writer) => StandardStreamWriter.Create(writer);
}
-----
using System.CommandLine;

public static class Colors
{
    public static bool IsOff(InvocationConfiguration console) => Console.IsOutputRedirected || Console.IsErrorRedirected;

    public static bool IsFed(InvocationConfiguration input) => Console.IsInputRedirected;

    public static void Write(InvocationConfiguration output) => output.Output.Write("text");

    public static TextWriter Wrap(TextWriter writer) => writer;
}
