// expect: SCL3001 x4
using System.CommandLine;

public static class Commands
{
    public static Command Create(string name, Func<Task> run)
    {
        var command = new Command(name);
        command.SetHandler(run);
        return command;
    }

    public static Command Create<T1, T2>(string name, Func<T1, T2, Task> run, Argument<T1> first, Argument<T2> second)
    {
        var command = new Command(name) { first, second };

        // The task may be one of an exit code.
        command.SetHandler(run, first, second);
        return command;
    }

    public static Command Counting(Func<int, Task<int>> run, Argument<int> count)
    {
        var command = new Command("count") { count };
        command.SetHandler(run, count);
        return command;
    }

    public static Command Plain(Action<int> run, Argument<int> count)
    {
        var command = new Command("plain") { count };
        command.SetHandler(run, count);
        return command;
    }
}
-----
using System.CommandLine;

public static class Commands
{
    public static Command Create(string name, Func<Task> run)
    {
        var command = new Command(name);
        command.SetAction(async _ =>
        {
            var task = run();
            await task;
            return task is Task<int> exitCode ? exitCode.Result : 0;
        });
        return command;
    }

    public static Command Create<T1, T2>(string name, Func<T1, T2, Task> run, Argument<T1> first, Argument<T2> second)
    {
        var command = new Command(name) { first, second };

        // The task may be one of an exit code.
        command.SetAction(async parseResult =>
        {
            var task = run(parseResult.GetValue(first)!, parseResult.GetValue(second)!);
            await task;
            return task is Task<int> exitCode ? exitCode.Result : 0;
        });
        return command;
    }

    public static Command Counting(Func<int, Task<int>> run, Argument<int> count)
    {
        var command = new Command("count") { count };
        command.SetAction(parseResult => run(parseResult.GetValue(count)));
        return command;
    }

    public static Command Plain(Action<int> run, Argument<int> count)
    {
        var command = new Command("plain") { count };
        command.SetAction(parseResult => run(parseResult.GetValue(count)));
        return command;
    }
}
