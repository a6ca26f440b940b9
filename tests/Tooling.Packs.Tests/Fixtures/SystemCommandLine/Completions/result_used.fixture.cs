// manual: SCL1006
using System.CommandLine;

public static class Colors
{
    public static Option<string> WithColors(Option<string> option) => option.AddCompletions("red", "green");
}
