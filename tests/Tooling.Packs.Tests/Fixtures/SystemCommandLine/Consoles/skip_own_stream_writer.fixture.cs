using System.CommandLine;

public static class StandardStreamWriter
{
    public static TextWriter Create(TextWriter writer) => writer;

    public static void Write(RootCommand root) => Create(Console.Out).WriteLine(root.Name);
}
