// expect: SCL1001 x5, SCL3020
// manual: SCL1018, SCL3020 x4
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public class Tool
{
    private readonly Option<bool> _quick = new("--quick");

    public void Configure(Command one, Command two, Command three, Command four)
    {
        // The name would not be there elsewhere.
        if (OperatingSystem.IsWindows())
        {
            one.AddOption(new Option<bool>("--registry"));
            AddMore(two);
        }

        one.Handler = CommandHandler.Create((bool registry) => Console.WriteLine(registry));
        two.Handler = CommandHandler.Create((int depth) => Console.WriteLine(depth));

        AddSome(three, Environment.ProcessorCount > 4);
        three.Handler = CommandHandler.Create((int width) => Console.WriteLine(width));

        // Another method may be called in its place.
        AddOther(four);
        four.Handler = CommandHandler.Create((int height) => Console.WriteLine(height));
    }

    // A variable can be read whether the option is there or not.
    public void Vary(Command five, bool isQuick)
    {
        if (isQuick)
        {
            five.AddOption(_quick);
        }

        five.Handler = CommandHandler.Create((bool quick) => Console.WriteLine(quick));
    }

    protected virtual void AddOther(Command command) => command.AddOption(new Option<int>("--height"));

    private static void AddMore(Command command) => command.AddOption(new Option<int>("--depth"));

    private static void AddSome(Command command, bool isLarge)
    {
        if (isLarge)
        {
            command.AddOption(new Option<int>("--width"));
        }
    }
}
-----
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public class Tool
{
    private readonly Option<bool> _quick = new("--quick");

    public void Configure(Command one, Command two, Command three, Command four)
    {
        // The name would not be there elsewhere.
        if (OperatingSystem.IsWindows())
        {
            one.Options.Add(new Option<bool>("--registry"));
            AddMore(two);
        }

        one.Handler = CommandHandler.Create((bool registry) => Console.WriteLine(registry));
        two.Handler = CommandHandler.Create((int depth) => Console.WriteLine(depth));

        AddSome(three, Environment.ProcessorCount > 4);
        three.Handler = CommandHandler.Create((int width) => Console.WriteLine(width));

        // Another method may be called in its place.
        AddOther(four);
        four.Handler = CommandHandler.Create((int height) => Console.WriteLine(height));
    }

    // A variable can be read whether the option is there or not.
    public void Vary(Command five, bool isQuick)
    {
        if (isQuick)
        {
            five.Options.Add(_quick);
        }

        five.SetAction(parseResult =>
        {
            var quick = parseResult.GetValue(_quick);
            Console.WriteLine(quick);
        });
    }

    protected virtual void AddOther(Command command) => command.Options.Add(new Option<int>("--height"));

    private static void AddMore(Command command) => command.Options.Add(new Option<int>("--depth"));

    private static void AddSome(Command command, bool isLarge)
    {
        if (isLarge)
        {
            command.Options.Add(new Option<int>("--width"));
        }
    }
}
