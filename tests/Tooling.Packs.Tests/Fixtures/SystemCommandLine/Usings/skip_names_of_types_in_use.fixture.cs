// manual: SCL1044, SCL3020, SCL9003
using System.CommandLine;
using System.CommandLine.Invocation;
using IRunner = System.CommandLine.Invocation.ICommandHandler;
using Runner = System.CommandLine.NamingConventionBinder.CommandHandler;

public static class Tool
{
    public static IRunner Make(Delegate handler) => Runner.Create(handler);
}
