// expect: SCL1011 x9, SCL1038 x2
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Reader
{
    public static void Print(ParseResult result, Argument<string> path, Argument<string?> note, Argument<int?> size)
    {
        Console.WriteLine($"{result.GetValueForArgument(path)} {result.GetValueForArgument(path)?.Length}");
        Console.WriteLine(result.GetValueForArgument(path) ?? "none");
        Console.WriteLine(result.GetValueForArgument(path)!);
        Console.WriteLine(result.GetValueForArgument(path));
        File.Delete(result.GetValueForArgument(path));
        var (text, count) = (result.GetValueForArgument(note), result.GetValueForArgument(size));
        Console.WriteLine(text + count + (result.GetValueForArgument(path) is null));
    }

    public static T First<T>(ArgumentResult result, Argument<T> symbol) => result.GetValueForArgument(symbol);

    public static object Second<T>(SymbolResult result, Argument<T> symbol)
        where T : class => result.GetValueForArgument<T>(symbol /* of a class */);
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Reader
{
    public static void Print(ParseResult result, Argument<string> path, Argument<string?> note, Argument<int?> size)
    {
        Console.WriteLine($"{result.GetValue(path)} {result.GetValue(path)?.Length}");
        Console.WriteLine(result.GetValue(path) ?? "none");
        Console.WriteLine(result.GetValue(path)!);
        Console.WriteLine(result.GetValue(path));
        File.Delete(result.GetValue(path)!);
        var (text, count) = (result.GetValue(note), result.GetValue(size));
        Console.WriteLine(text + count + (result.GetValue(path) is null));
    }

    public static T First<T>(ArgumentResult result, Argument<T> symbol) => result.GetValue(symbol)!;

    public static object Second<T>(SymbolResult result, Argument<T> symbol)
        where T : class => result.GetValue<T>(symbol /* of a class */)!;
}
