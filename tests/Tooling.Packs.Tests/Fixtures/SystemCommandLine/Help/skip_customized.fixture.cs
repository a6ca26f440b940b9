// manual: SCL9001 x8, SCL9005 x6
using System.CommandLine;
using System.CommandLine.Help;

public static class Customized
{
    public static void Print(RootCommand root, Option<int> count, TextWriter writer)
    {
        var builder = new HelpBuilder(LocalizationResources.Instance);
        builder.CustomizeSymbol(count, "--count");
        builder.Write(root, Console.Out);

        new HelpBuilder(LocalizationResources.Instance).Write(root, writer);
    }

    public static void PrintTwice(Command first, Command second)
    {
        var builder = new HelpBuilder(LocalizationResources.Instance);
        builder.Write(first, Console.Out);
        builder.Write(second, Console.Out);
    }
}
