// expect: SCL1001, SCL1018, SCL4004 x2, SCL4005 x3
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        // The only command there is.
        var root = new RootCommand("Tool");

        // Everything that the library offers.
        var builder = new CommandLineBuilder(root);
        builder.UseDefaults();
        builder.Command.AddOption(new Option<bool>("--quiet"));
        builder.EnablePosixBundling(false); // -abc is a name
        var parser = builder.Build();

        return await parser.InvokeAsync(args);
    }

    public static int Reassigned(RootCommand root, string[] args)
    {
        CommandLineBuilder builder = new(root);
        builder = builder.UseDefaults();
        Parser parser = builder.Build();
        var errors = parser.Parse(args).Errors;
        return errors.Count > 0 ? 2 : parser.Invoke("--all");
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        // The only command there is.
        var root = new RootCommand("Tool");

        // Everything that the library offers.
        root.Options.Add(new Option<bool>("--quiet"));
        // -abc is a name

        return await root.Parse(args, new ParserConfiguration { EnablePosixBundling = false }).InvokeAsync();
    }

    public static int Reassigned(RootCommand root, string[] args)
    {
        var errors = root.Parse(args).Errors;
        return errors.Count > 0 ? 2 : root.Parse("--all").Invoke();
    }
}
