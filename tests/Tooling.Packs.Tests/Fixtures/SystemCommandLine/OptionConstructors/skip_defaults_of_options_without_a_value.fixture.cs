// manual: SCL2001 x2
using System.CommandLine;

public static class Options
{
    public static readonly Option<string> Made = new("--made", Make) { Arity = ArgumentArity.ZeroOrOne };
    public static readonly Option<HashSet<string>> Set = new("--set", () => new HashSet<string> { "a" }) { Arity = ArgumentArity.ZeroOrMore };

    private static string Make() => "made";
}
