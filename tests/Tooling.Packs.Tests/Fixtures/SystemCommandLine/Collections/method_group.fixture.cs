// expect: SCL1001 x2
using System.CommandLine;

public static class Registration
{
    public static void Register(Command command, IEnumerable<Option> options)
    {
        Action<Option> add = command.AddOption;
        add(new Option<bool>("--all"));

        options.ToList().ForEach(command.AddOption);
    }
}
-----
using System.CommandLine;

public static class Registration
{
    public static void Register(Command command, IEnumerable<Option> options)
    {
        Action<Option> add = command.Options.Add;
        add(new Option<bool>("--all"));

        options.ToList().ForEach(command.Options.Add);
    }
}
