// manual: SCL3001 x2
using System.CommandLine;

public sealed class Worker(string[] args)
{
    public void Show(string name, int count) => Console.WriteLine(name + count + args.Length);

    public static Func<Task> Hidden() => () => Task.FromResult(1);

    public static void Build(Command command, Option<string> name, Option<int> count, string[] args)
    {
        if (args.Length > 0)
            command.SetHandler(new Worker(args).Show, name, count);
        command.SetHandler(Hidden());
    }
}
