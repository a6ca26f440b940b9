// manual: SCL9035 x2
using System.CommandLine;

public static class Options
{
    public static Option Of(Type type, string name, string description) =>
        (Option)Activator.CreateInstance(typeof(Option<>).MakeGenericType(type), name, description)!;

    public static Argument Argument(Type type)
    {
        var generic = typeof(Argument<>).MakeGenericType(type);
        return (Argument)generic.GetConstructor(Type.EmptyTypes)!.Invoke(null);
    }

    public static bool IsTyped(Option option) => option.GetType().GetGenericTypeDefinition() == typeof(Option<>);
}
