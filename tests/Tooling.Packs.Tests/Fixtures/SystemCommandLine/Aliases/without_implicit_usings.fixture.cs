// implicit-usings: disable
// expect: SCL1035
using System;
using System.CommandLine;

public static class Aliases
{
    public static void Print(Option<bool> verbose)
    {
        foreach (var alias in verbose.Aliases)
        {
            Console.WriteLine(alias);
        }
    }
}
-----
using System;
using System.CommandLine;
using System.Linq;

public static class Aliases
{
    public static void Print(Option<bool> verbose)
    {
        foreach (var alias in verbose.Aliases.Prepend(verbose.Name))
        {
            Console.WriteLine(alias);
        }
    }
}
