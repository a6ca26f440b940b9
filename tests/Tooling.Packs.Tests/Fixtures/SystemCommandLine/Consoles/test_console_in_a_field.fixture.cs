// expect: SCL1018, SCL3004 x5, SCL3005 x3, SCL4001
using System.CommandLine;
using System.CommandLine.IO;

public sealed class Tests
{
    private readonly TestConsole _console = new();
    private readonly TestConsole _other = new TestConsole();

    public static string Output(RootCommand root)
    {
        var tests = new Tests();
        root.Invoke("--help", tests._console);
        return tests._console.Out.ToString() + tests._other.Error + Text(new());
    }

    private static string Text(TestConsole console) => console.Out.ToString()!;
}
-----
using System.CommandLine;

public sealed class Tests
{
    private readonly InvocationConfiguration _console = new() { Output = new StringWriter(), Error = new StringWriter() };
    private readonly InvocationConfiguration _other = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };

    public static string Output(RootCommand root)
    {
        var tests = new Tests();
        root.Parse("--help").Invoke(tests._console);
        return tests._console.Output.ToString() + tests._other.Error + Text(new() { Output = new StringWriter(), Error = new StringWriter() });
    }

    private static string Text(InvocationConfiguration console) => console.Output.ToString()!;
}
