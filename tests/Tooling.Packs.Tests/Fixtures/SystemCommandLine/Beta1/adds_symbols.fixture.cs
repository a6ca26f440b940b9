// library: legacy-beta1-2021
// expect: SCL2001, SCL4001
// manual: SCL1025
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Runs");
        root.Add(new Option<int>("--count", "How many"));
        root.Add(new Argument<string>("name"));
        var build = new Command("build");
        root.Add(build);
        Add(root, build);
        return root.Invoke(args);
    }

    private static void Add(Command parent, Symbol symbol) => parent.Add(symbol);
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var root = new RootCommand("Runs");
        root.Add(new Option<int>("--count") { Description = "How many" });
        root.Add(new Argument<string>("name"));
        var build = new Command("build");
        root.Add(build);
        Add(root, build);
        return root.Parse(args).Invoke();
    }

    private static void Add(Command parent, Symbol symbol) => parent.Add(symbol);
}
