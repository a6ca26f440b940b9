using System.CommandLine;

public sealed class Values
{
    public T GetValueForArgument<T>(Argument<T> argument) => throw new ArgumentException(argument.Name);

    public static string Read(Values values, Argument<string> path) => values.GetValueForArgument(path);
}
