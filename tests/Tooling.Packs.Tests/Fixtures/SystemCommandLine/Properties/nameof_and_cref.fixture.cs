// expect: SCL1010, SCL1013, SCL1039 x2
using System.CommandLine;
using System.CommandLine.Parsing;

/// <summary>Checks <see cref="Option.IsRequired"/> before <see cref="System.CommandLine.Parsing.ParseResult"/> is made.</summary>
public static class Checks
{
    public static string Property => nameof(Option.IsRequired);

    public static int Read(ParseResult result, Option<int> option) => result.GetValueForOption(option);
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

/// <summary>Checks <see cref="Option.Required"/> before <see cref="System.CommandLine.ParseResult"/> is made.</summary>
public static class Checks
{
    public static string Property => nameof(Option.Required);

    public static int Read(ParseResult result, Option<int> option) => result.GetValue(option);
}
