// manual: SCL1035 x2
using System.CommandLine;

public static class Finder
{
    public static IEnumerable<string> Names(Func<Option> find) => find().Aliases;

    public static bool IsIt(Option option) => option is { Aliases.Count: 1 };
}
