// expect: SCL3007, SCL3008
// manual: SCL3007
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static void Redirect(InvocationContext context, Command other)
    {
        if (context.ParseResult.Errors.Count > 0)
        {
            context.ParseResult = other.Parse("--help");
        }
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static void Redirect(ParseResult context, Command other)
    {
        if (context.Errors.Count > 0)
        {
            context.ParseResult = other.Parse("--help");
        }
    }
}
