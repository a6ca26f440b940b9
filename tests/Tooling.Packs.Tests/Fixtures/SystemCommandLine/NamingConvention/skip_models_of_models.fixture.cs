// expect: SCL4001
// manual: SCL1018, SCL3020 x2
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand { new Option<string>("--name") };
        root.Handler = CommandHandler.Create<Node>(node => Console.WriteLine(node.Name));
        root.Handler = CommandHandler.Create<First>(first => Console.WriteLine(first.Name));
        return root.Invoke(args);
    }

    public sealed class Node(Node parent)
    {
        public string? Name { get; set; } = parent?.Name;
    }

    public sealed class First(Second second)
    {
        public string? Name { get; set; } = second.ToString();
    }

    public sealed class Second(First first)
    {
        public First First { get; } = first;
    }
}
-----
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand { new Option<string>("--name") };
        root.Handler = CommandHandler.Create<Node>(node => Console.WriteLine(node.Name));
        root.Handler = CommandHandler.Create<First>(first => Console.WriteLine(first.Name));
        return root.Parse(args).Invoke();
    }

    public sealed class Node(Node parent)
    {
        public string? Name { get; set; } = parent?.Name;
    }

    public sealed class First(Second second)
    {
        public string? Name { get; set; } = second.ToString();
    }

    public sealed class Second(First first)
    {
        public First First { get; } = first;
    }
}
