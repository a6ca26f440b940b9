using System.CommandLine;

public sealed class Terminal(RootCommand root)
{
    public bool IsOutputRedirected => Console.IsOutputRedirected;

    public bool IsPlain => IsOutputRedirected || root.Options.Count == 0;
}
