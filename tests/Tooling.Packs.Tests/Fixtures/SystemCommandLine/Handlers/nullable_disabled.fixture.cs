// nullable: disable
// expect: SCL3001 x2
using System.CommandLine;

public static class Program
{
    public static void Main()
    {
        var name = new Option<string>("--name");
        var root = new RootCommand { name };
        root.SetHandler((string n) => Console.WriteLine(n.Length), name);
        root.SetHandler(Print, name);
    }

    private static void Print(string name) => Console.WriteLine(name.Length);
}
-----
using System.CommandLine;

public static class Program
{
    public static void Main()
    {
        var name = new Option<string>("--name");
        var root = new RootCommand { name };
        root.SetAction(parseResult => Console.WriteLine(parseResult.GetValue(name).Length));
        root.SetAction(parseResult => Print(parseResult.GetValue(name)));
    }

    private static void Print(string name) => Console.WriteLine(name.Length);
}
