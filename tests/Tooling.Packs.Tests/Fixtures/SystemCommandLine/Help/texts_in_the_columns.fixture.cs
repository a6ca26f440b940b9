// expect: SCL1018, SCL1039, SCL2001 x3, SCL4004
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Columns(string[] args)
    {
        var color = new Option<ConsoleColor?>(new[] { "-c", "--color" });
        var size = new Option<int>("--size", () => 3, "The size");
        var quiet = new Option<bool>(new[] { "-q", "--quiet" });
        var file = new Argument<FileInfo>("file");
        var name = new Option<string>("--name") { IsRequired = true };
        var root = new RootCommand("A tool") { color, size, quiet, name, file };

        return new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx =>
            {
                // The names are too many.
                ctx.HelpBuilder.CustomizeSymbol(color,
                    firstColumnText: "-c, --color <Black, White or Red>",
                    secondColumnText: "The color of the text. " +
                        "Choose a dark one.");
                ctx.HelpBuilder.CustomizeSymbol(size, _ => "--size <cm>", c => size.Description!);
                ctx.HelpBuilder.CustomizeSymbol(quiet, "-q, --quiet", $"{quiet.Description} [default: {false}]");
                ctx.HelpBuilder.CustomizeSymbol(name, "--name NAME (REQUIRED)");
                ctx.HelpBuilder.CustomizeSymbol(file, $"<{string.Join(" or ", "path", "URI")}>");
            })
            .Build()
            .Invoke(args);
    }
}
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Columns(string[] args)
    {
        var color = new Option<ConsoleColor?>("--color", "-c");
        var size = new Option<int>("--size") { DefaultValueFactory = _ => 3, Description = "The size" };
        var quiet = new Option<bool>("--quiet", "-q");
        var file = new Argument<FileInfo>("file");
        var name = new Option<string>("--name") { Required = true };
        var root = new RootCommand("A tool") { color, size, quiet, name, file };

        // The names are too many.
        color.HelpName = "Black, White or Red";
        color.Description = "The color of the text. " +
                        "Choose a dark one.";
        size.HelpName = "cm";
        quiet.Description = $"{quiet.Description} [default: {false}]";
        name.HelpName = "NAME";
        file.HelpName = $"{string.Join(" or ", "path", "URI")}";
        return root.Parse(args).Invoke();
    }
}
