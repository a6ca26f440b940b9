using System.CommandLine;

public static class Enumerators
{
    public static bool Any(Command command, List<string> names) => command.Options.GetEnumerator().MoveNext() || names.GetEnumerator().MoveNext();
}
