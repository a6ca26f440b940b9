// expect: SCL1010, SCL1024
using System.CommandLine;

namespace Office;

public static class Program
{
    public static bool OnlyParsed(string[] args)
    {
        var version = new Option<bool>("--version");
        var root = new RootCommand() { version };
        return root.Parse(args).GetValueForOption(version);
    }
}
-----
using System.CommandLine;

namespace Office;

public static class Program
{
    public static bool OnlyParsed(string[] args)
    {
        var version = new Option<bool>("--version");
        var root = new RootCommand();
        root.Options.Insert(0, version);
        return root.Parse(args).GetValue(version);
    }
}
