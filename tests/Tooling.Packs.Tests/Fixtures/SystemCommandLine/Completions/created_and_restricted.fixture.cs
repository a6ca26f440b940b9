// expect: SCL1014
// manual: SCL1006 x3
using System.CommandLine;

public static class Completing
{
    public static object Create(Option<string> option)
    {
        var restricted = new Option<string>("--a").FromAmong("x").AddCompletions("y");
        return new object[] { restricted, OptionExtensions.AddCompletions(option, "z"), (Func<string[], Option<string>>)option.AddCompletions };
    }
}
-----
using System.CommandLine;

public static class Completing
{
    public static object Create(Option<string> option)
    {
        var restricted = new Option<string>("--a").AcceptOnlyFromAmong("x").AddCompletions("y");
        return new object[] { restricted, OptionExtensions.AddCompletions(option, "z"), (Func<string[], Option<string>>)option.AddCompletions };
    }
}
