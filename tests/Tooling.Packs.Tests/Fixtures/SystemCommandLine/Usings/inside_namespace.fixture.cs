// implicit-usings: disable
// expect: SCL1013, SCL1018
namespace Tool
{
    using System.CommandLine.Builder;
    using System.CommandLine.Parsing;

    public static class Errors
    {
        public static int Count(ParseResult result) => result.Errors.Count;
    }
}
-----
namespace Tool
{
    using System.CommandLine;
    using System.CommandLine.Parsing;

    public static class Errors
    {
        public static int Count(ParseResult result) => result.Errors.Count;
    }
}
