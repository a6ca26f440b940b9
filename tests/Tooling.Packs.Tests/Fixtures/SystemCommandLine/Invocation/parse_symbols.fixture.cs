// expect: SCL1022 x3
using System.CommandLine;

public static class Parsing
{
    public static int Errors(Option option, Argument argument, string[] args) =>
        option.Parse(args).Errors.Count + argument.Parse(new[] { "1" }).Errors.Count + option.Parse("--a 1").Errors.Count;
}
-----
using System.CommandLine;

public static class Parsing
{
    public static int Errors(Option option, Argument argument, string[] args) =>
        new RootCommand { option }.Parse(args).Errors.Count + new RootCommand { argument }.Parse(new[] { "1" }).Errors.Count + new RootCommand { option }.Parse("--a 1").Errors.Count;
}
