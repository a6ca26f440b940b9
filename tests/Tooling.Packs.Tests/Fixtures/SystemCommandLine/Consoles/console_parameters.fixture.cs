// expect: SCL1018, SCL3004 x5, SCL3005 x3
using System.CommandLine;
using System.CommandLine.IO;

public sealed class Printer
{
    private readonly IConsole _console;

    public Printer(IConsole? console = null) => _console = console ?? new SystemConsole();

    public void Print(string text)
    {
        _console.Out.WriteLine(text);
        _console.Error.Write(text);
        Write(_console.Out, text);
        using TextWriter writer = _console.Out.CreateTextWriter();
        writer.Flush();
    }

    private static void Write(IStandardStreamWriter writer, string text) => writer.Write(text);
}
-----
using System.CommandLine;

public sealed class Printer
{
    private readonly InvocationConfiguration _console;

    public Printer(InvocationConfiguration? console = null) => _console = console ?? new InvocationConfiguration();

    public void Print(string text)
    {
        _console.Output.WriteLine(text);
        _console.Error.Write(text);
        Write(_console.Output, text);
        TextWriter writer = _console.Output;
        writer.Flush();
    }

    private static void Write(TextWriter writer, string text) => writer.Write(text);
}
