// manual: SCL1019 x2
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

public static class Delegates
{
    public static bool IsParser(Type type) => type.GetGenericTypeDefinition() == typeof(ParseArgument<>);

    public static string Name => nameof(CompletionDelegate);
}
