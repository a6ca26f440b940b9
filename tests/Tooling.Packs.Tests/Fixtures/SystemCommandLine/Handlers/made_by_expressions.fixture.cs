// expect: SCL3001 x3
using System.CommandLine;

public sealed class Worker(string[] args)
{
    public Func<Task<int>> Run() => () => Task.FromResult(args.Length);

    public void Show(string name, int count) => Console.WriteLine(name + count + args.Length);

    public static Action<int> Printer() => Console.WriteLine;
}

public static class Program
{
    public static void Build(Command command, Option<string> name, Option<int> count, string[] args)
    {
        command.SetHandler(new Worker(args).Run());
        command.SetHandler(
            new Worker(args).Show,
            name,
            count);
        command.SetHandler(Worker.Printer(), count);
    }
}
-----
using System.CommandLine;

public sealed class Worker(string[] args)
{
    public Func<Task<int>> Run() => () => Task.FromResult(args.Length);

    public void Show(string name, int count) => Console.WriteLine(name + count + args.Length);

    public static Action<int> Printer() => Console.WriteLine;
}

public static class Program
{
    public static void Build(Command command, Option<string> name, Option<int> count, string[] args)
    {
        var commandHandler = new Worker(args).Run();
        command.SetAction(_ => commandHandler());
        var commandHandler2 = new Worker(args);
        command.SetAction(
            parseResult => commandHandler2.Show(parseResult.GetValue(name)!, parseResult.GetValue(count)));
        var commandHandler3 = Worker.Printer();
        command.SetAction(parseResult => commandHandler3(parseResult.GetValue(count)));
    }
}
