// expect: SCL1001, SCL1014 x2, SCL1024, SCL2001 x2, SCL3001, SCL4001
using System.CommandLine;

namespace Office;

public static class Program
{
    private static Option<string> Format = new(new[] { "--format", "-f" }, "of the output");
    private static Option<string> Host = new(new[] { "--host", "-h" }, "where the printer is");

    static Program()
    {
        Format = Format.FromAmong("json", "text");
        Host = Host.LegalFileNamesOnly();
    }

    public static int Main(string[] args)
    {
        var root = new RootCommand("Prints.");
        root.AddOption(Format);
        root.AddOption(Host);
        root.SetHandler((format, host) => Console.WriteLine($"{format} {host}"), Format, Host);
        return root.Invoke(args);
    }
}
-----
using System.CommandLine;

namespace Office;

public static class Program
{
    private static Option<string> Format = new("--format", "-f") { Description = "of the output" };
    private static Option<string> Host = new("--host", "-h") { Description = "where the printer is" };

    static Program()
    {
        Format = Format.AcceptOnlyFromAmong("json", "text");
        Host = Host.AcceptLegalFileNamesOnly();
    }

    public static int Main(string[] args)
    {
        var root = new RootCommand("Prints.");
        root.Options.Add(Format);
        root.Options.Insert(0, Host);
        root.SetAction(parseResult =>
        {
            var format = parseResult.GetValue(Format)!;
            var host = parseResult.GetValue(Host)!;
            Console.WriteLine($"{format} {host}");
        });
        return root.Parse(args).Invoke();
    }
}
