// implicit-usings: disable
// expect: SCL1035 x2
using System;
using System.CommandLine;
using System.Linq;

public static class Aliases
{
    public static void Print(Option<bool> verbose) => Console.WriteLine($"{verbose.Aliases.First()} and {verbose.Aliases.Last()}");
}
-----
using System;
using System.CommandLine;
using System.Linq;

public static class Aliases
{
    public static void Print(Option<bool> verbose) => Console.WriteLine($"{verbose.Aliases.Prepend(verbose.Name).First()} and {verbose.Aliases.Prepend(verbose.Name).Last()}");
}
