using System.CommandLine;

public sealed class Lookup
{
    public string? FindResultFor(string name) => name;

    public bool HasOption(string name) => FindResultFor(name) is not null;

    public T? GetValueForOption<T>(Option<T> option) => default;

    public static void Run(Lookup lookup, Option<int> option) =>
        Console.WriteLine(lookup.HasOption("x") && lookup.GetValueForOption(option) > 0);
}
