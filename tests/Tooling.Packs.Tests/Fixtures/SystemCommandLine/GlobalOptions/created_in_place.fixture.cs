// expect: SCL1006, SCL1014, SCL2001 x4, SCL2004 x5
using System.CommandLine;

public sealed class Verbose() : Option<bool>("--verbose");

public static class Globals
{
    public static void Register(RootCommand root)
    {
        root.AddGlobalOption(new Verbose());
        root.AddGlobalOption(option: new Option<string>(new[] { "-c", "--color" }, "The color").FromAmong("red"));
        root.AddGlobalOption(new Option<int>("--level") { Arity = ArgumentArity.ExactlyOne }); // how much
    }

    public static Action<Command> Later => command => command.AddGlobalOption(new Option<string>("--later", "Added later").AddCompletions("a"));

    public static void Maybe(Command? command) => command?.AddGlobalOption(new Option<int>("--maybe"));
}
-----
using System.CommandLine;

public sealed class Verbose() : Option<bool>("--verbose");

public static class Globals
{
    public static void Register(RootCommand root)
    {
        var option2 = new Verbose();
        option2.Recursive = true;
        root.Options.Add(option2);
        var option3 = new Option<string>("--color", "-c") { Description = "The color" }.AcceptOnlyFromAmong("red");
        option3.Recursive = true;
        root.Options.Add(option3);
        root.Options.Add(new Option<int>("--level") { Recursive = true, Arity = ArgumentArity.ExactlyOne }); // how much
    }

    public static Action<Command> Later => command => command.Options.Add(new Option<string>("--later")
    {
        Description = "Added later",
        CompletionSources = { "a" },
        Recursive = true
    });

    public static void Maybe(Command? command) => command?.Options.Add(new Option<int>("--maybe") { Recursive = true });
}
