// expect: SCL1001, SCL3020 x4
// manual: SCL1018, SCL3020 x4
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Commands
{
    public static void Configure(Command command, Delegate handler, Option<int> count)
    {
        command.AddOption(count);
        command.Handler = CommandHandler.Create((int count) => { });
        command.Handler = CommandHandler.Create(handler);
        command.Handler = CommandHandler.Create(() => "text");

        var typed = new Command("typed") { new Option<int>("--count"), new Option<string>("--name") };
        typed.Handler = CommandHandler.Create((int? count) => { });
        typed.Handler = CommandHandler.Create((int count, CancellationToken token) => { });
        typed.Handler = CommandHandler.Create((Settings settings) => { });
        typed.Handler = CommandHandler.Create((int missing) => { });
    }

    public static Command Make() => new("made") { Handler = CommandHandler.Create(() => { }) };

    public sealed class Settings
    {
        public int Count { get; set; } = 4;
    }
}
-----
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Commands
{
    public static void Configure(Command command, Delegate handler, Option<int> count)
    {
        command.Options.Add(count);
        command.Handler = CommandHandler.Create((int count) => { });
        command.Handler = CommandHandler.Create(handler);
        command.Handler = CommandHandler.Create(() => "text");

        var typed = new Command("typed") { new Option<int>("--count"), new Option<string>("--name") };
        typed.SetAction(_ => { });
        typed.Handler = CommandHandler.Create((int count, CancellationToken token) => { });
        typed.SetAction(_ => { });
        typed.SetAction(_ => { });
    }

    public static Command Make()
    {
        Command command = new("made");
        command.SetAction(_ => { });
        return command;
    }

    public sealed class Settings
    {
        public int Count { get; set; } = 4;
    }
}
