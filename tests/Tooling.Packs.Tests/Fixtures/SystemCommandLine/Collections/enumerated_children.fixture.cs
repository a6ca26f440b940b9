// expect: SCL1036 x3
using System.Collections;
using System.CommandLine;

public sealed class Tool : Command
{
    public Tool()
        : base("tool")
    {
    }

    public Symbol First()
    {
        using var own = GetEnumerator();
        own.MoveNext();
        return own.Current;
    }

    public static int Count(Command command, RootCommand? root)
    {
        var symbols = command.GetEnumerator();
        var count = 0;
        while (symbols.MoveNext())
        {
            count++;
        }

        return count + (root?.GetEnumerator().MoveNext() == true ? 1 : 0);
    }
}
-----
using System.Collections;
using System.CommandLine;

public sealed class Tool : Command
{
    public Tool()
        : base("tool")
    {
    }

    public Symbol First()
    {
        using var own = Children.GetEnumerator();
        own.MoveNext();
        return own.Current;
    }

    public static int Count(Command command, RootCommand? root)
    {
        var symbols = command.Children.GetEnumerator();
        var count = 0;
        while (symbols.MoveNext())
        {
            count++;
        }

        return count + (root?.Children.GetEnumerator().MoveNext() == true ? 1 : 0);
    }
}
