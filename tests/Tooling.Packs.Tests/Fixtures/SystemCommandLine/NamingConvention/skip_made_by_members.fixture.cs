// expect: SCL2003
// manual: SCL1018, SCL1021, SCL3020 x4
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public class Shared
{
    public virtual Option<string> Name => new("--name");

    public static Option<bool> Loud()
    {
        var loud = new Option<bool>("--loud");
        loud.SetDefaultValue(true);
        return loud;
    }

    public static Option<int> Count(bool isLong)
    {
        if (isLong)
        {
            return new Option<int>("--count");
        }

        return new Option<int>("-c");
    }

    public static Option<int> Size()
    {
        var size = new Option<int>("--size");
        size.Name = "--length";
        return size;
    }
}

public static class Tool
{
    public static Command Named(Shared shared)
    {
        var command = new Command("named") { shared.Name };
        command.Handler = CommandHandler.Create((string name) => Console.WriteLine(name));
        return command;
    }

    public static Command Louder()
    {
        var command = new Command("louder") { Shared.Loud() };
        command.Handler = CommandHandler.Create((bool loud = true) => Console.WriteLine(loud));
        return command;
    }

    public static Command Counted()
    {
        var command = new Command("counted") { Shared.Count(true) };
        command.Handler = CommandHandler.Create((int count) => Console.WriteLine(count));
        return command;
    }

    public static Command Sized()
    {
        var command = new Command("sized") { Shared.Size() };
        command.Handler = CommandHandler.Create((int length, int size) => Console.WriteLine(length + size));
        return command;
    }
}
-----
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public class Shared
{
    public virtual Option<string> Name => new("--name");

    public static Option<bool> Loud()
    {
        var loud = new Option<bool>("--loud");
        loud.DefaultValueFactory = _ => true;
        return loud;
    }

    public static Option<int> Count(bool isLong)
    {
        if (isLong)
        {
            return new Option<int>("--count");
        }

        return new Option<int>("-c");
    }

    public static Option<int> Size()
    {
        var size = new Option<int>("--size");
        size.Name = "--length";
        return size;
    }
}

public static class Tool
{
    public static Command Named(Shared shared)
    {
        var command = new Command("named") { shared.Name };
        command.Handler = CommandHandler.Create((string name) => Console.WriteLine(name));
        return command;
    }

    public static Command Louder()
    {
        var command = new Command("louder") { Shared.Loud() };
        command.Handler = CommandHandler.Create((bool loud = true) => Console.WriteLine(loud));
        return command;
    }

    public static Command Counted()
    {
        var command = new Command("counted") { Shared.Count(true) };
        command.Handler = CommandHandler.Create((int count) => Console.WriteLine(count));
        return command;
    }

    public static Command Sized()
    {
        var command = new Command("sized") { Shared.Size() };
        command.Handler = CommandHandler.Create((int length, int size) => Console.WriteLine(length + size));
        return command;
    }
}
