using System.CommandLine;

public static class Writers
{
    public static void Write(RootCommand root)
    {
        using var writer = new StringWriter();
        writer.WriteLine(root.Name);
        TextWriter.Synchronized(Console.Out).WriteLine(writer);
    }
}
