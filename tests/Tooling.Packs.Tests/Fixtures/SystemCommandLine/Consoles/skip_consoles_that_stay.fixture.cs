// expect: SCL1033 x2, SCL3005 x5
// manual: SCL1018, SCL9034 x5
using System.CommandLine;
using System.CommandLine.IO;
using System.Text;

// It has a base class already.
public sealed class QuietConsole : TestConsole
{
}

// Where it writes to changes.
public sealed class SwitchedConsole : IConsole
{
    private IStandardStreamWriter _current = StandardStreamWriter.Create(Console.Out);

    public IStandardStreamWriter Out => _current;

    public bool IsOutputRedirected => true;

    public IStandardStreamWriter Error { get; set; } = StandardStreamWriter.Create(Console.Error);

    public bool IsErrorRedirected => true;

    public bool IsInputRedirected => true;

    public void Silence() => _current = Error;
}

// A console and its own writer can't both be a base class.
public sealed class Sink : IDisposable, IConsole, IStandardStreamWriter
{
    public IStandardStreamWriter Out => this;

    public bool IsOutputRedirected => false;

    public IStandardStreamWriter Error => this;

    public bool IsErrorRedirected => false;

    public bool IsInputRedirected => false;

    public void Write(string? value) => Console.Write(value);

    public void Dispose()
    {
    }
}

// A text writer has these as well.
public sealed class Lines : IStandardStreamWriter
{
    private readonly StringBuilder _text = new();

    public void Write(string? value) => _text.Append(value);

    public void WriteLine(string? value) => _text.AppendLine(value);
}
-----
using System.CommandLine;
using System.CommandLine.IO;
using System.Text;

// It has a base class already.
public sealed class QuietConsole : TestConsole
{
}

// Where it writes to changes.
public sealed class SwitchedConsole : IConsole
{
    private TextWriter _current = Console.Out;

    public TextWriter Out => _current;

    public bool IsOutputRedirected => true;

    public TextWriter Error { get; set; } = Console.Error;

    public bool IsErrorRedirected => true;

    public bool IsInputRedirected => true;

    public void Silence() => _current = Error;
}

// A console and its own writer can't both be a base class.
public sealed class Sink : IDisposable, IConsole, IStandardStreamWriter
{
    public TextWriter Out => this;

    public bool IsOutputRedirected => false;

    public TextWriter Error => this;

    public bool IsErrorRedirected => false;

    public bool IsInputRedirected => false;

    public void Write(string? value) => Console.Write(value);

    public void Dispose()
    {
    }
}

// A text writer has these as well.
public sealed class Lines : IStandardStreamWriter
{
    private readonly StringBuilder _text = new();

    public void Write(string? value) => _text.Append(value);

    public void WriteLine(string? value) => _text.AppendLine(value);
}
