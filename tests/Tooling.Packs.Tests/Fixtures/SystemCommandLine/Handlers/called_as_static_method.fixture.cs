// expect: SCL3001 x3, SCL3002, SCL3008, SCL4001
// manual: SCL3001
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static int Main(string[] args)
    {
        var name = new Option<string>("--name");
        var count = new Option<int>("--count");
        var root = new RootCommand { name, count };
        Handler.SetHandler(
            root,
            Show,
            name,
            count);
        var sub = new Command("sub");
        System.CommandLine.Handler.SetHandler(sub, (n, c) =>
        {
            Console.WriteLine(n);
            Console.WriteLine(c + n);
        }, name, count);
        Handler.SetHandler(sub ?? root, (InvocationContext context) => context.ExitCode = 3);
        Handler.SetHandler(/* the outer one */ root, () => Console.WriteLine());
        return root.Invoke(args);
    }

    private static void Show(string name, int count) => Console.WriteLine(name + count);
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static int Main(string[] args)
    {
        var name = new Option<string>("--name");
        var count = new Option<int>("--count");
        var root = new RootCommand { name, count };
        root.SetAction(parseResult => Show(parseResult.GetValue(name)!, parseResult.GetValue(count)));
        var sub = new Command("sub");
        sub.SetAction(parseResult =>
        {
            var n = parseResult.GetValue(name)!;
            var c = parseResult.GetValue(count);
            Console.WriteLine(n);
            Console.WriteLine(c + n);
        });
        (sub ?? root).SetAction((ParseResult context) => 3);
        Handler.SetHandler(/* the outer one */ root, () => Console.WriteLine());
        return root.Parse(args).Invoke();
    }

    private static void Show(string name, int count) => Console.WriteLine(name + count);
}
