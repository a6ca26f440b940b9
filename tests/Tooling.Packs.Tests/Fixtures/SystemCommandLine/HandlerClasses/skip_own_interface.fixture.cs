using System.CommandLine;

public interface ICommandHandler
{
    int Invoke(Command command);
}

public sealed class Own : ICommandHandler
{
    public ICommandHandler? Handler { get; set; }

    public int Invoke(Command command) => command.Options.Count;

    public static Own Make() => new() { Handler = new Own() };
}
