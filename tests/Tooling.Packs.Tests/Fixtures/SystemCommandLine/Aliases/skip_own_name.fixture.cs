// expect: SCL1004 x3
// manual: SCL1043
using System.CommandLine;

public static class Program
{
    public static void Run(Command known, string name, bool isShort)
    {
        // What they are called is not known here.
        known.AddAlias("list");
        var made = new Command(name);
        made.AddAlias("list");
        var list = new Command("list");
        if (isShort)
        {
            list = new Command("ls");
        }

        list.AddAlias("list");

        // Nothing says what to do instead.
        var one = new Command("one");
        Action add = () => one.AddAlias("one");
        add();
    }
}
-----
using System.CommandLine;

public static class Program
{
    public static void Run(Command known, string name, bool isShort)
    {
        // What they are called is not known here.
        known.Aliases.Add("list");
        var made = new Command(name);
        made.Aliases.Add("list");
        var list = new Command("list");
        if (isShort)
        {
            list = new Command("ls");
        }

        list.Aliases.Add("list");

        // Nothing says what to do instead.
        var one = new Command("one");
        Action add = () => one.AddAlias("one");
        add();
    }
}
