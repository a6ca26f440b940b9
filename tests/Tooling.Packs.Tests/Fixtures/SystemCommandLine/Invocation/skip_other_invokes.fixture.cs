using System.CommandLine;

public sealed class Runner
{
    public int Invoke(string[] args) => args.Length;

    public static int Run(Action<Command> action, Command command, Func<string[], int> main, string[] args)
    {
        action.Invoke(command);
        return main.Invoke(args) + new Runner().Invoke(args) + int.Parse("3");
    }
}
