// manual: SCL2003 x5
using System.CommandLine;

public static class Defaults
{
    public static void Set<T>(Option<string> text, Option<T> other, Func<object> anything)
    {
        text.SetDefaultValueFactory(anything);
        text.SetDefaultValueFactory(delegate { return "delegate"; });
        text.SetDefaultValueFactory(object () => "object");
        Action<Func<object?>> set = text.SetDefaultValueFactory;
        other.SetDefaultValueFactory(() => "T");
        set(anything);
    }
}
