namespace Greeter;

/// <summary>Has nothing to do with the command line.</summary>
internal static class Greeting
{
    public static string For(string name) => $"Hello, {name}.";
}
