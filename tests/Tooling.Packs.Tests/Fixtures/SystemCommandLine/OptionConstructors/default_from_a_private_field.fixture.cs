// expect: SCL2001
// manual: SCL2001 x2
using System.CommandLine;

public static class Program
{
    private static Func<int> s_retries = () => 2;
    private static Func<int> s_limit = () => 5;
    internal static Func<int> Shared = () => 8;

    public static RootCommand Create()
    {
        var retries = new Option<int>("--retries", s_retries, "How often");
        return new RootCommand { retries };
    }

    public static Option<int> Limit() => new("--limit", s_limit);

    public static Option<int> Other() => new("--other", Shared);

    public static void Set(int limit) => s_limit = () => limit;
}
-----
using System.CommandLine;

public static class Program
{
    private static Func<int> s_retries = () => 2;
    private static Func<int> s_limit = () => 5;
    internal static Func<int> Shared = () => 8;

    public static RootCommand Create()
    {
        var retries = new Option<int>("--retries") { DefaultValueFactory = _ => s_retries(), Description = "How often" };
        return new RootCommand { retries };
    }

    public static Option<int> Limit() => new("--limit", s_limit);

    public static Option<int> Other() => new("--other", Shared);

    public static void Set(int limit) => s_limit = () => limit;
}
