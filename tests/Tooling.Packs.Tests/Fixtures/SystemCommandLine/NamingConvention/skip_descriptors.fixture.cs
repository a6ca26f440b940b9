// manual: SCL1018, SCL3020, SCL9003 x2, SCL9024 x11
using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.NamingConventionBinder;

public static class Handlers
{
    public static ICommandHandler Made() => HandlerDescriptor.FromDelegate(() => 1).GetCommandHandler();

    public static int CountOf(Delegate handler)
    {
        var descriptor = HandlerDescriptor.FromDelegate(handler);
        return descriptor.ParameterDescriptors.Count;
    }

    public static void SetFirst(Command command) => command.Handler = HandlerDescriptor.FromDelegate(() => 1) // the first
        .GetCommandHandler();

    public static void Set(Command command, HandlerDescriptor descriptor) => command.Handler = descriptor.GetCommandHandler();
}
