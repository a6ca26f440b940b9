using System.CommandLine;

public sealed class HelpBuilder
{
    public void Write(RootCommand root, TextWriter writer) => writer.WriteLine(root.Description);

    public static void Print(RootCommand root) => new HelpBuilder().Write(root, Console.Out);
}
