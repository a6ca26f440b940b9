// manual: SCL1018, SCL4004 x5, SCL9001 x35
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Sections(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeLayout(Layout))
            .Build()
            .Invoke(args);

    public static int Without(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeLayout(_ => HelpBuilder.Default.GetLayout().Prepend(_ => Console.WriteLine()).Skip(1)))
            .Build()
            .Invoke(args);

    public static int Wide(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeLayout(_ => HelpBuilder.Default.GetLayout().Append(c => c.HelpBuilder.Write(c))))
            .Build()
            .Invoke(args);

    public static int OfTheContext(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeLayout(c => c.ParseResult.Tokens.Count > 1 ? HelpBuilder.Default.GetLayout().Prepend(_ => Console.WriteLine()) : HelpBuilder.Default.GetLayout()))
            .Build()
            .Invoke(args);

    public static int OfTwo(RootCommand root, string[] args) =>
        new CommandLineBuilder(root)
            .UseDefaults()
            .UseHelp(ctx => ctx.HelpBuilder.CustomizeLayout(c => c.Command == root
                ? HelpBuilder.Default.GetLayout().Prepend(_ => Console.WriteLine("one"))
                : HelpBuilder.Default.GetLayout().Prepend(_ => Console.WriteLine("two"))))
            .Build()
            .Invoke(args);

    private static IEnumerable<HelpSectionDelegate> Layout(HelpContext context)
    {
        yield return c => c.Output.WriteLine("one");
    }
}
