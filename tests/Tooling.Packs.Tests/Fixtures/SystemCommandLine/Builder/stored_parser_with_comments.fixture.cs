// expect: SCL1018, SCL4004 x2, SCL4005 x2, SCL4006 x2
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public sealed class Tool
{
    private readonly Parser _parser;

    public Tool()
    {
        _parser = new CommandLineBuilder(new RootCommand("Tool"))
            // Help, version and the like.
            .UseDefaults()
            .Build();
    }

    public int Run(string[] args) => _parser.Invoke(args);

    public static int Other(string[] args) => Make(new RootCommand("Other")).Invoke(args);

    private static Parser Make(RootCommand root)
    {
        return new CommandLineBuilder(root)
            .UseDefaults() // what everyone wants
            .Build();
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Tool
{
    private readonly RootCommand _parser;

    public Tool()
    {
        // Help, version and the like.
        _parser = new RootCommand("Tool");
    }

    public int Run(string[] args) => _parser.Parse(args).Invoke();

    public static int Other(string[] args) => Make(new RootCommand("Other")).Parse(args).Invoke();

    private static RootCommand Make(RootCommand root)
    {
        // what everyone wants
        return root;
    }
}
