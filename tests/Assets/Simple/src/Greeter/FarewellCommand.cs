using System.CommandLine;

namespace Greeter;

internal static class FarewellCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name", "Whom to take leave of");
        var command = new Command("farewell", "Says goodbye");
        command.AddArgument(name);
        command.SetHandler(context =>
        {
            var value = context.ParseResult.GetValueForArgument(name);
            Console.WriteLine($"Goodbye, {value}.");
            context.ExitCode = 0;
        });
        return command;
    }
}
