using System.CommandLine;

var root = new RootCommand { new Option<int>("--count") };
var own = new Holder { Handler = CommandHandler.Create((int count) => count) };
own.Handler = CommandHandler.Create((int count) => count + root.Subcommands.Count);

public static class CommandHandler
{
    public static Func<int, int> Create(Func<int, int> handler) => handler;
}

public sealed class Holder
{
    public Func<int, int>? Handler { get; set; }
}
