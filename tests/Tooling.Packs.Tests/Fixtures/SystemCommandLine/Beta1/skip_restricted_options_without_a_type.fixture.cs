// library: legacy-beta1-2020
// expect: SCL1014, SCL1015, SCL2002
// manual: SCL9020 x3, SCL9029 x3
using System.CommandLine;
using System.IO;

public static class Options
{
    public static Option Called() => new Option("--level") { Argument = new Argument<string>().FromAmong(Levels()) };

    public static Option Commented() => new Option("--from")
    {
        Argument = new Argument<FileInfo>("file")
            // Nothing is made here.
            .ExistingOnly(),
    };

    public static Option Own() => new Option("--own") { Argument = new Argument<string>("own").Checked() };

    private static Argument<string> Checked(this Argument<string> argument) => argument;

    private static string[] Levels() => new[] { "low" };
}
-----
using System.CommandLine;
using System.IO;

public static class Options
{
    public static Option Called() => new Option("--level") { Argument = new Argument<string>("string").AcceptOnlyFromAmong(Levels()) };

    public static Option Commented() => new Option("--from")
    {
        Argument = new Argument<FileInfo>("file")
            // Nothing is made here.
            .AcceptExistingOnly(),
    };

    public static Option Own() => new Option("--own") { Argument = new Argument<string>("own").Checked() };

    private static Argument<string> Checked(this Argument<string> argument) => argument;

    private static string[] Levels() => new[] { "low" };
}
