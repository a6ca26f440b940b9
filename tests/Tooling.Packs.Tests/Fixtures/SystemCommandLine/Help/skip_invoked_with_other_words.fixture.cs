// expect: SCL1018, SCL3005, SCL4002 x3
using System.CommandLine;
using System.CommandLine.IO;

public static class Program
{
    public static int Run(Command command, IConsole console) => command.Invoke("--help", console) + command.Invoke("--version") + command.Invoke("help");

    public static int Mine(Tool tool) => tool.Invoke("--help");
}

public sealed class Tool
{
    public int Invoke(string words) => words.Length;
}
-----
using System.CommandLine;

public static class Program
{
    public static int Run(Command command, InvocationConfiguration console) => command.Parse("--help").Invoke(console) + command.Parse("--version").Invoke() + command.Parse("help").Invoke();

    public static int Mine(Tool tool) => tool.Invoke("--help");
}

public sealed class Tool
{
    public int Invoke(string words) => words.Length;
}
