// expect: SCL3005 x2
// manual: SCL1018, SCL9034 x3
using System.CommandLine;
using System.CommandLine.IO;

public sealed class LoggingConsole : IConsole
{
    public IStandardStreamWriter Out { get; } = new LogWriter();

    public bool IsOutputRedirected => true;

    public IStandardStreamWriter Error { get; } = new LogWriter();

    public bool IsErrorRedirected => true;

    public bool IsInputRedirected => true;

    private sealed class LogWriter : IStandardStreamWriter
    {
        public void Write(string? value) => Console.Write(value);
    }
}

public sealed class QuietConsole : TestConsole
{
}
-----
using System.CommandLine;
using System.CommandLine.IO;

public sealed class LoggingConsole : IConsole
{
    public TextWriter Out { get; } = new LogWriter();

    public bool IsOutputRedirected => true;

    public TextWriter Error { get; } = new LogWriter();

    public bool IsErrorRedirected => true;

    public bool IsInputRedirected => true;

    private sealed class LogWriter : IStandardStreamWriter
    {
        public void Write(string? value) => Console.Write(value);
    }
}

public sealed class QuietConsole : TestConsole
{
}
