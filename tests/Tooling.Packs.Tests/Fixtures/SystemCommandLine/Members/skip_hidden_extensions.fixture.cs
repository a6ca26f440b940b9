// expect: SCL1021
// manual: SCL1026
using System.CommandLine;

public static class Program
{
    public static void Show(Option<int>? port, Settings settings, IEnumerable<Option<int>> all)
    {
        Console.WriteLine(port?.GetDefaultValue());
        Console.WriteLine(settings.GetDefaultValue());
        Console.WriteLine(Extensions.GetDefaultValue(port!));
        Console.WriteLine(string.Join(",", all.Select(Extensions.GetDefaultValue)));
    }
}

public sealed class Settings
{
    public int GetDefaultValue() => 1;
}

internal static class Extensions
{
    public static int GetDefaultValue(this Option<int> option) => option.Name.Length;
}
-----
using System.CommandLine;

public static class Program
{
    public static void Show(Option<int>? port, Settings settings, IEnumerable<Option<int>> all)
    {
        Console.WriteLine(port?.GetDefaultValue());
        Console.WriteLine(settings.GetDefaultValue());
        Console.WriteLine(Extensions.GetDefaultValue(port!));
        Console.WriteLine(string.Join(",", all.Select(Extensions.GetDefaultValue)));
    }
}

public sealed class Settings
{
    public int GetDefaultValue() => 1;
}

internal static class Extensions
{
    public static int GetDefaultValue(this Option<int> option) => option.Name.TrimStart('-', '/').Length;
}
