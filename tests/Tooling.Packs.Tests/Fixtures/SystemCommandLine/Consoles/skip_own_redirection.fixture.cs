using System.CommandLine;

public sealed class Terminal(RootCommand root)
{
    public bool IsOutputRedirected => Console.IsOutputRedirected;

    public bool IsPlain => IsOutputRedirected || root.Subcommands.Count == 0;
}
