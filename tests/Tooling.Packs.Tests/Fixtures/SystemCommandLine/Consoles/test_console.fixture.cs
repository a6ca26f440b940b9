// expect: SCL1018, SCL3004 x4, SCL3005, SCL4001 x2
using System.CommandLine;
using System.CommandLine.IO;

public static class Tests
{
    public static string Output(RootCommand root)
    {
        var console = new TestConsole();
        root.Invoke("--help", console);
        return console.Out.ToString() + console.Error;
    }

    public static async Task<string> OutputAsync(RootCommand root, string[] args)
    {
        TestConsole console = new TestConsole();
        var code = await root.InvokeAsync(args, console);
        return code + console.Out.ToString()!;
    }
}
-----
using System.CommandLine;

public static class Tests
{
    public static string Output(RootCommand root)
    {
        var console = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        root.Parse("--help").Invoke(console);
        return console.Output.ToString() + console.Error;
    }

    public static async Task<string> OutputAsync(RootCommand root, string[] args)
    {
        InvocationConfiguration console = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        var code = await root.Parse(args).InvokeAsync(console);
        return code + console.Output.ToString()!;
    }
}
