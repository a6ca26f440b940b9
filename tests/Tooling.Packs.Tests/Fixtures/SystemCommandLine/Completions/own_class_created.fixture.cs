// manual: SCL1006 x2
using System.CommandLine;

public sealed class Color(string name) : Option<string>(name);

public static class Completing
{
    public static readonly Color Color = new Color("--color").AddCompletions("red", "green");

    public static readonly Color Named = new Color(name: "--other") { Description = "Another" }.AddCompletions(_ => new[] { "blue" });
}
