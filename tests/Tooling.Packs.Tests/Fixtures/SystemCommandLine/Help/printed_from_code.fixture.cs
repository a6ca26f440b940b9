// nullable: disable
// expect: SCL1001, SCL2001, SCL3001, SCL3007, SCL3008, SCL4001, SCL4021 x4
using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

public static class Program
{
    private static RootCommand _root;

    public static int Main(string[] args)
    {
        _root = new RootCommand("Looks into hives");
        var file = new Option<string>("-f", "Hive to process");
        _root.AddOption(file);
        _root.SetHandler(Process, file);
        return _root.Invoke(args);
    }

    private static void Process(string file)
    {
        if (string.IsNullOrEmpty(file))
        {
            var builder = new HelpBuilder(LocalizationResources.Instance, Console.WindowWidth);
            var context = new HelpContext(builder, _root, Console.Out);

            builder.Write(context);

            Console.WriteLine("-f is required.");
            return;
        }

        new HelpBuilder(LocalizationResources.Instance).Write(_root, Console.Out);
    }

    private static void Show(InvocationContext context, Command command)
    {
        context.HelpBuilder.Write(context.ParseResult.CommandResult.Command, Console.Out);
        context.HelpBuilder.Write(new HelpContext(context.HelpBuilder, command, Console.Out));
    }
}
-----
using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

public static class Program
{
    private static RootCommand _root;

    public static int Main(string[] args)
    {
        _root = new RootCommand("Looks into hives");
        var file = new Option<string>("-f") { Description = "Hive to process" };
        _root.Options.Add(file);
        _root.SetAction(parseResult => Process(parseResult.GetValue(file)));
        return _root.Parse(args).Invoke();
    }

    private static void Process(string file)
    {
        if (string.IsNullOrEmpty(file))
        {
            new HelpAction { MaxWidth = Console.WindowWidth }.Invoke(_root.Parse(""));

            Console.WriteLine("-f is required.");
            return;
        }

        new HelpAction().Invoke(_root.Parse(""));
    }

    private static void Show(ParseResult context, Command command)
    {
        new HelpAction().Invoke(context.CommandResult.Command.Parse(""));
        new HelpAction().Invoke(command.Parse(""));
    }
}
