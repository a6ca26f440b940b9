// expect: SCL1018, SCL3020 x4
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public sealed class Words
{
    public IEnumerable<Command> Commands =>
        new[]
        {
            new Command("hello") { Handler = CommandHandler.Create(() => Say("hello")) },
            new Command("bye") { Handler = CommandHandler.Create(() => Say("bye")) },
        };

    public IEnumerable<Command> GetCommands() =>
        new List<Command>
        {
            new Command("one", "The first.")
            {
                Handler = CommandHandler.Create(() => Say("one"))
            },
            new Command("two", "The second.")
            {
                Handler = CommandHandler.Create(() => Say("two"))
            },
            new Command("three")
        };

    private static void Say(string word) => Console.WriteLine(word);
}
-----
using System.CommandLine;

public sealed class Words
{
    public IEnumerable<Command> Commands
    {
        get
        {
            var helloCommand = new Command("hello");
            helloCommand.SetAction(_ => Say("hello"));
            var byeCommand = new Command("bye");
            byeCommand.SetAction(_ => Say("bye"));
            return new[]
        {
            helloCommand,
            byeCommand,
        };
        }
    }

    public IEnumerable<Command> GetCommands()
    {
        var oneCommand = new Command("one", "The first.");
        oneCommand.SetAction(_ => Say("one"));
        var twoCommand = new Command("two", "The second.");
        twoCommand.SetAction(_ => Say("two"));
        return new List<Command>
        {
            oneCommand,
            twoCommand,
            new Command("three")
        };
    }

    private static void Say(string word) => Console.WriteLine(word);
}
