// expect: SCL1018, SCL3020 x4, SCL4001
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;
using System.Reflection;

public static class Program
{
    public static int Main(string[] args)
    {
        var count = new Command("count") { new Option<int>("--number") };
        count.Handler = CommandHandler.Create(new Action<int>(number => Console.WriteLine(number)));

        var greet = new Command("greet") { new Argument<string>("name") };
        greet.Handler = CommandHandler.Create(new Func<string, int>(Greet));

        var print = new Command("print") { new Option<bool>("--all") };
        print.Handler = CommandHandler.Create(typeof(Program).GetMethod(nameof(Print))!);

        var hidden = new Command("hidden") { new Option<bool>("--all") };
        hidden.Handler = CommandHandler.Create(typeof(Program).GetMethod(nameof(Hidden), BindingFlags.NonPublic | BindingFlags.Static));
        return new RootCommand { count, greet, print, hidden }.Invoke(args);
    }

    public static void Print(bool all) => Console.WriteLine(all);

    private static Task<int> Hidden(bool all) => Task.FromResult(all ? 1 : 0);

    private static int Greet(string name) => name.Length;
}
-----
using System.CommandLine;
using System.Reflection;

public static class Program
{
    public static int Main(string[] args)
    {
        var count = new Command("count") { new Option<int>("--number") };
        count.SetAction(parseResult =>
        {
            var number = parseResult.GetValue<int>("--number");
            Console.WriteLine(number);
        });

        var greet = new Command("greet") { new Argument<string>("name") };
        greet.SetAction(parseResult => Greet(parseResult.GetValue<string>("name")!));

        var print = new Command("print") { new Option<bool>("--all") };
        print.SetAction(parseResult => Print(parseResult.GetValue<bool>("--all")));

        var hidden = new Command("hidden") { new Option<bool>("--all") };
        hidden.SetAction(parseResult => Hidden(parseResult.GetValue<bool>("--all")));
        return new RootCommand { count, greet, print, hidden }.Parse(args).Invoke();
    }

    public static void Print(bool all) => Console.WriteLine(all);

    private static Task<int> Hidden(bool all) => Task.FromResult(all ? 1 : 0);

    private static int Greet(string name) => name.Length;
}
