using System.CommandLine;

public static class Words
{
    public static List<string> AddCompletions(this List<string> list, params string[] values)
    {
        list.AddRange(values);
        return list;
    }

    public static int Count(Command command) => new List<string>().AddCompletions("a", command.Name).Count;
}
