// expect: SCL1019, SCL2001 x2
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Options
{
    private static ParseArgument<int> parseLevel = result => result.Tokens.Count;

    public static readonly Option<int> Level = new(new[] { "-l", "--level" }, parseLevel, isDefault: true, "How hard");

    public static Option<FileInfo> File()
    {
        var folder = Environment.CurrentDirectory;
        return new Option<FileInfo>(
            name: "--file",
            description: "What to read",
            isDefault: true,
            parseArgument: result =>
            {
                if (result.Tokens.Count == 0)
                {
                    return new FileInfo(folder);
                }

                return new FileInfo(result.Tokens[0].Value);
            });
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Options
{
    private static Func<ArgumentResult, int> parseLevel = result => result.Tokens.Count;

    public static readonly Option<int> Level = new("--level", "-l")
    {
        CustomParser = parseLevel,
        DefaultValueFactory = parseLevel,
        Description = "How hard"
    };

    public static Option<FileInfo> File()
    {
        var folder = Environment.CurrentDirectory;
        return new Option<FileInfo>("--file")
        {
            Description = "What to read",
            CustomParser = result =>
            {
                if (result.Tokens.Count == 0)
                {
                    return new FileInfo(folder);
                }

                return new FileInfo(result.Tokens[0].Value);
            },
            DefaultValueFactory = result =>
            {
                if (result.Tokens.Count == 0)
                {
                    return new FileInfo(folder);
                }

                return new FileInfo(result.Tokens[0].Value);
            }
        };
    }
}
