// expect: SCL1018, SCL3005, SCL4004 x2, SCL4005 x4, SCL4006 x5
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

public sealed class Application
{
    private readonly Parser _parser;

    public Application(RootCommand root)
    {
        Parser = new CommandLineBuilder(root)
            .UseDefaults()
            .Build();
        _parser = Build();
    }

    public Parser Parser { get; }

    public Parser? Other { get; set; }

    public Task<int> RunAsync(string[] args, IConsole? console = null) => Parser.InvokeAsync(args, console);

    public int Run(string[] args)
    {
        var parser = Build();
        Other = parser;
        return Invoke(_parser, args) + parser.Invoke("--help") + this.Parser.Parse(args).Errors.Count;
    }

    private static Parser Build()
    {
        var parser = new CommandLineBuilder(new RootCommand("Other")).UseDefaults().Build();
        return parser;
    }

    private static int Invoke(Parser parser, string[] args) => parser.Invoke(args);
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public sealed class Application
{
    private readonly RootCommand _parser;

    public Application(RootCommand root)
    {
        Parser = root;
        _parser = Build();
    }

    public RootCommand Parser { get; }

    public RootCommand? Other { get; set; }

    public Task<int> RunAsync(string[] args, InvocationConfiguration? console = null) => Parser.Parse(args).InvokeAsync(console);

    public int Run(string[] args)
    {
        var parser = Build();
        Other = parser;
        return Invoke(_parser, args) + parser.Parse("--help").Invoke() + this.Parser.Parse(args).Errors.Count;
    }

    private static RootCommand Build()
    {
        var parser = new RootCommand("Other");
        return parser;
    }

    private static int Invoke(RootCommand parser, string[] args) => parser.Parse(args).Invoke();
}
