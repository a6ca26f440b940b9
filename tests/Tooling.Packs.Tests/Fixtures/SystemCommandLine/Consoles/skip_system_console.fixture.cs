using System.CommandLine;

public interface IConsole
{
    void WriteLine(string text);
}

public sealed class Terminal : IConsole
{
    public void WriteLine(string text) => Console.Out.WriteLine(text);

    public static void Run(Command command)
    {
        IConsole console = new Terminal();
        console.WriteLine(command.Name);
        Console.WriteLine("as ever");
    }
}
