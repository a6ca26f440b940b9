// expect: SCL2001 x2
// manual: SCL1024
using System.CommandLine;

namespace Office;

public static class Roots
{
    public static RootCommand Create() => new("Prints.") { new Option<string>(new[] { "--host", "-h" }) };

    public static RootCommand Other() => new("Prints.") { new Option<string>(new[] { "--folder", "-f" }) };
}
-----
using System.CommandLine;

namespace Office;

public static class Roots
{
    public static RootCommand Create() => new("Prints.") { new Option<string>("--host", "-h") };

    public static RootCommand Other() => new("Prints.") { new Option<string>("--folder", "-f") };
}
