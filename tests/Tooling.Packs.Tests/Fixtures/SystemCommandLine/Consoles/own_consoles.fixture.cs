// expect: SCL1018, SCL1033 x2, SCL3001, SCL3004, SCL3005 x6, SCL3007, SCL4001 x3, SCL9034 x6
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

public class SpyConsole : IConsole
{
    private readonly Spy _out;
    private Spy _error;

    public SpyConsole(string prefix)
    {
        _out = new Spy(prefix);
        _error = new Spy(prefix);
    }

    public SpyConsole() : this(string.Empty)
    {
    }

    public IStandardStreamWriter Out => _out;

    public bool IsOutputRedirected => throw new NotImplementedException();

    public IStandardStreamWriter Error => _error; // of the same kind

    public bool IsErrorRedirected => throw new NotImplementedException();

    public bool IsInputRedirected => throw new NotImplementedException();

    public string Written => _out + _error.ToString();

    private sealed class Spy : IStandardStreamWriter
    {
        private readonly System.Text.StringBuilder _text;

        public Spy(string prefix) => _text = new(prefix);

        public void Write(string? value)
        {
            _text.Append(value);
        }

        public override string ToString() => _text.ToString();
    }
}

public sealed class WritersConsole : IConsole
{
    private readonly TextWriter _writer;

    public WritersConsole(TextWriter writer) { _writer = writer; }

    public IStandardStreamWriter Out => StandardStreamWriter.Create(_writer ?? TextWriter.Null);

    public bool IsOutputRedirected => _writer != null;

    public IStandardStreamWriter Error => StandardStreamWriter.Create(_writer);

    public bool IsErrorRedirected => _writer != null;

    public bool IsInputRedirected => false;
}

public sealed class Both : StringWriter, IStandardStreamWriter
{
}

public static class Program
{
    public static int Run(string[] args)
    {
        var console = new SpyConsole();
        var root = new RootCommand("Prints.");
        root.SetHandler(context => context.Console.Out.WriteLine("printed"));
        var code = root.Invoke(args, console);
        console.Out.Write("done");
        console.Error.WriteLine("done");
        Console.WriteLine(console.Written);
        return code + root.Invoke(args, new WritersConsole(Console.Error)) + root.Invoke("--help", new LoggingConsole());
    }
}
-----
using System.CommandLine;
using System.Text;

public sealed class LoggingConsole : InvocationConfiguration
{
    public LoggingConsole()
    {
        Output = Out;
        base.Error = Error;
    }

    public TextWriter Out { get; } = new LogWriter();

    public bool IsOutputRedirected => true;

    public new TextWriter Error { get; } = new LogWriter();

    public bool IsErrorRedirected => true;

    public bool IsInputRedirected => true;

    private sealed class LogWriter : TextWriter
    {
        public override void Write(string? value) => Console.Write(value);

        public override void WriteLine(string? value) => Write(value + NewLine);

        public override void Write(char value) => Write(value.ToString());

        public override Encoding Encoding => Encoding.Unicode;
    }
}

public class SpyConsole : InvocationConfiguration
{
    private readonly Spy _out;
    private Spy _error;

    public SpyConsole(string prefix)
    {
        _out = new Spy(prefix);
        _error = new Spy(prefix);
        Output = Out;
        base.Error = Error;
    }

    public SpyConsole() : this(string.Empty)
    {
    }

    public TextWriter Out => _out;

    public bool IsOutputRedirected => throw new NotImplementedException();

    public new TextWriter Error => _error; // of the same kind

    public bool IsErrorRedirected => throw new NotImplementedException();

    public bool IsInputRedirected => throw new NotImplementedException();

    public string Written => _out + _error.ToString();

    private sealed class Spy : TextWriter
    {
        private readonly System.Text.StringBuilder _text;

        public Spy(string prefix) => _text = new(prefix);

        public override void Write(string? value)
        {
            _text.Append(value);
        }

        public override void WriteLine(string? value) => Write(value + NewLine);

        public override void Write(char value) => Write(value.ToString());

        public override Encoding Encoding => Encoding.Unicode;

        public override string ToString() => _text.ToString();
    }
}

public sealed class WritersConsole : InvocationConfiguration
{
    private readonly TextWriter _writer;

    public WritersConsole(TextWriter writer) { _writer = writer; Output = Out; base.Error = Error; }

    public TextWriter Out => _writer ?? TextWriter.Null;

    public bool IsOutputRedirected => _writer != null;

    public new TextWriter Error => _writer;

    public bool IsErrorRedirected => _writer != null;

    public bool IsInputRedirected => false;
}

public sealed class Both : StringWriter
{
}

public static class Program
{
    public static int Run(string[] args)
    {
        var console = new SpyConsole();
        var root = new RootCommand("Prints.");
        root.SetAction(context => context.InvocationConfiguration.Output.WriteLine("printed"));
        var code = root.Parse(args).Invoke(console);
        console.Out.Write("done");
        console.Error.WriteLine("done");
        Console.WriteLine(console.Written);
        return code + root.Parse(args).Invoke(new WritersConsole(Console.Error)) + root.Parse("--help").Invoke(new LoggingConsole());
    }
}
