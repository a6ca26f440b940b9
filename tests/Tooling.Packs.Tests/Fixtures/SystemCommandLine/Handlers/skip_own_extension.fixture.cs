using System.CommandLine;

public static class HandlerExtensions
{
    public static void SetHandler(this Command command, string name) => command.Description = name;

    public static void Run(Command command) => command.SetHandler("nothing");
}
