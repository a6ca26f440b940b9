// expect: SCL1033 x2, SCL3004 x2, SCL3005 x2
// manual: SCL1018, SCL3004
using System.CommandLine;
using System.CommandLine.IO;

public static class Writers
{
    public static void Write(IConsole console, TextWriter log)
    {
        using var writer = console.Out.CreateTextWriter();
        writer.WriteLine("text");
        var wrapped = StandardStreamWriter.Create(log);
        wrapped.WriteLine("log");
        StandardStreamWriter.Create(Console.Error).WriteLine("error");
    }

    public static void WriteInBlock(IConsole console)
    {
        using (var writer = console.Error.CreateTextWriter())
        {
            writer.WriteLine("text");
        }
    }
}
-----
using System.CommandLine;
using System.CommandLine.IO;

public static class Writers
{
    public static void Write(InvocationConfiguration console, TextWriter log)
    {
        var writer = console.Output;
        writer.WriteLine("text");
        var wrapped = log;
        wrapped.WriteLine("log");
        Console.Error.WriteLine("error");
    }

    public static void WriteInBlock(InvocationConfiguration console)
    {
        using (var writer = console.Error.CreateTextWriter())
        {
            writer.WriteLine("text");
        }
    }
}
