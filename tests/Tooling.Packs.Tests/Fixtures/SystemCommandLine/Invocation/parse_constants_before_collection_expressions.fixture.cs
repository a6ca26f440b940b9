// language: 10
// nullable: disable
// expect: SCL4003 x2
using System.CommandLine;

public static class Parsing
{
    public static int Errors(Command command) => command.Parse(null, null).Errors.Count + command.Parse(args: "one").Errors.Count;
}
-----
using System.CommandLine;

public static class Parsing
{
    public static int Errors(Command command) => command.Parse(new string[] { null, null }).Errors.Count + command.Parse(new[] { "one" }).Errors.Count;
}
