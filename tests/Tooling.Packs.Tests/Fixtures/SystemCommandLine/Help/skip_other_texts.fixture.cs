// expect: SCL1028
// manual: SCL1018, SCL4004 x8, SCL9001 x20
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

public static class Program
{
    public static int OtherForms(RootCommand root, Option<int> count, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeSymbol(count, firstColumnText: "--count <N> [<M>]"))
            .Build()
            .Invoke(args);

    public static int WithoutValue(RootCommand root, Option<int> count, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeSymbol(count, firstColumnText: "--count"))
            .Build()
            .Invoke(args);

    public static int OfCommands(RootCommand root, Command build, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeSymbol(build, firstColumnText: "build <project>"))
            .Build()
            .Invoke(args);

    public static int OfDefaults(RootCommand root, Option<int> count, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeSymbol(count, defaultValue: "many"))
            .Build()
            .Invoke(args);

    public static int Computed(RootCommand root, Option<int> count, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeSymbol(count, secondColumnText: Ask()))
            .Build()
            .Invoke(args);

    public static int OfTheContext(RootCommand root, Option<int> count, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeSymbol(count, secondColumnText: c => c.Command.Name))
            .Build()
            .Invoke(args);

    public static int InALoop(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx =>
            {
                foreach (var option in root.Options)
                {
                    ctx.HelpBuilder.CustomizeSymbol(option, secondColumnText: "An option");
                }
            })
            .Build()
            .Invoke(args);

    public static int WithAVariable(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx =>
            {
                var banner = "A tool";
                ctx.HelpBuilder.CustomizeLayout(_ => HelpBuilder.Default.GetLayout().Prepend(_ => Console.WriteLine(banner)));
            })
            .Build()
            .Invoke(args);

    private static string? Ask() => Console.ReadLine();
}
-----
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

public static class Program
{
    public static int OtherForms(RootCommand root, Option<int> count, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeSymbol(count, firstColumnText: "--count <N> [<M>]"))
            .Build()
            .Invoke(args);

    public static int WithoutValue(RootCommand root, Option<int> count, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeSymbol(count, firstColumnText: "--count"))
            .Build()
            .Invoke(args);

    public static int OfCommands(RootCommand root, Command build, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeSymbol(build, firstColumnText: "build <project>"))
            .Build()
            .Invoke(args);

    public static int OfDefaults(RootCommand root, Option<int> count, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeSymbol(count, defaultValue: "many"))
            .Build()
            .Invoke(args);

    public static int Computed(RootCommand root, Option<int> count, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeSymbol(count, secondColumnText: Ask()))
            .Build()
            .Invoke(args);

    public static int OfTheContext(RootCommand root, Option<int> count, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeSymbol(count, secondColumnText: c => c.Command.Name))
            .Build()
            .Invoke(args);

    public static int InALoop(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx =>
            {
                foreach (var option in root.Options.Where(option2 => option2 is not (HelpOption or VersionOption)))
                {
                    ctx.HelpBuilder.CustomizeSymbol(option, secondColumnText: "An option");
                }
            })
            .Build()
            .Invoke(args);

    public static int WithAVariable(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx =>
            {
                var banner = "A tool";
                ctx.HelpBuilder.CustomizeLayout(_ => HelpBuilder.Default.GetLayout().Prepend(_ => Console.WriteLine(banner)));
            })
            .Build()
            .Invoke(args);

    private static string? Ask() => Console.ReadLine();
}
