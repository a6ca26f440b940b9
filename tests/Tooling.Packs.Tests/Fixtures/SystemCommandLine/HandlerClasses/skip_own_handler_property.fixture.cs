using System.CommandLine;

public sealed class Step(Command command)
{
    public object? Handler { get; set; }

    public void Run() => Handler = command.Options;
}
