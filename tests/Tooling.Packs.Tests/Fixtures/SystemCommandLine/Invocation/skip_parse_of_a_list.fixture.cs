using System.CommandLine;

public static class Parsing
{
    public static int Errors(RootCommand root, string[] args, string line) =>
        root.Parse(args).Errors.Count + root.Parse(line).Errors.Count + root.Parse(commandLine: line).Errors.Count + root.Parse(args: args).Errors.Count;

    public static int Number(string text) => int.Parse(text) + Own.Parse("a", "b");

    private static class Own
    {
        public static int Parse(params string[] parts) => parts.Length;
    }
}
