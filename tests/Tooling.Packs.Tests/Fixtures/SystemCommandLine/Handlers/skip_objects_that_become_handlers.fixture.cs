// manual: SCL3001 x2
using System.CommandLine;

public sealed class Repeated
{
    private readonly Action action;

    public Repeated(Action action) => this.action = action;

    public static implicit operator Action(Repeated repeated) => repeated.Run;

    private void Run()
    {
        action();
        action();
    }
}

public static class Program
{
    public static void Add(RootCommand root)
    {
        var twice = new Repeated(() => Console.WriteLine("twice"));
        root.SetHandler(new Repeated(() => Console.WriteLine("once")));
        root.SetHandler(twice);
    }
}
