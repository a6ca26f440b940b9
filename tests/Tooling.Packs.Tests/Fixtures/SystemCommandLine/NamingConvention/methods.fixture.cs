// expect: SCL1002, SCL1018, SCL2001 x2, SCL2004, SCL3004, SCL3005, SCL3020 x3, SCL4001
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<Uri> Server = new("--server", "Where to");

    public static async Task<int> Main(string[] args)
    {
        var push = new Command("push", "Pushes")
        {
            new Argument<string>("package"),
            new Option<bool>("--skip-duplicate"),
            Server,
        };
        push.Handler = CommandHandler.Create<string, bool, Uri, CancellationToken>(PushAsync);

        var show = new Command("show");
        show.AddArgument(new Argument<int>("line"));
        show.Handler = CommandHandler.Create(Show);

        var root = new RootCommand { push, show };
        root.AddGlobalOption(new Option<string>("--log-level", () => "low"));
        show.Handler = CommandHandler.Create<int, string>(ShowAt);
        return await root.InvokeAsync(args);
    }

    private static async Task<int> PushAsync(string package, bool skipDuplicate, Uri server, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return skipDuplicate ? package.Length : server.Port;
    }

    private static void Show(int line, ParseResult result, IConsole console) => console.WriteLine($"{line} {result.Tokens.Count}");

    private static int ShowAt(int line, string logLevel) => logLevel.Length + line;
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    private static readonly Option<Uri> Server = new("--server")
    {
        Description = "Where to",
        CustomParser = result => { if (Uri.TryCreate(result.Tokens[0].Value, UriKind.RelativeOrAbsolute, out var converted)) { return converted; } result.AddError($"Cannot parse argument '{result.Tokens[0].Value}' as expected type 'System.Uri'."); return null; }
    };

    public static async Task<int> Main(string[] args)
    {
        var push = new Command("push", "Pushes")
        {
            new Argument<string>("package"),
            new Option<bool>("--skip-duplicate"),
            Server,
        };
        push.SetAction((parseResult, cancellationToken) => PushAsync(
            parseResult.GetValue<string>("package")!,
            parseResult.GetValue<bool>("--skip-duplicate"),
            parseResult.GetValue(Server)!,
            cancellationToken));

        var show = new Command("show");
        show.Arguments.Add(new Argument<int>("line"));
        show.SetAction(parseResult => Show(
            parseResult.GetValue<int>("line"),
            parseResult,
            parseResult.InvocationConfiguration));

        var root = new RootCommand { push, show };
        root.Options.Add(new Option<string>("--log-level") { DefaultValueFactory = _ => "low", Recursive = true });
        show.SetAction(parseResult => ShowAt(
            parseResult.GetValue<int>("line"),
            parseResult.GetValue<string>("--log-level")!));
        return await root.Parse(args).InvokeAsync();
    }

    private static async Task<int> PushAsync(string package, bool skipDuplicate, Uri server, CancellationToken cancellationToken)
    {
        await Task.Delay(1, cancellationToken);
        return skipDuplicate ? package.Length : server.Port;
    }

    private static void Show(int line, ParseResult result, InvocationConfiguration console) => console.Output.WriteLine($"{line} {result.Tokens.Count}");

    private static int ShowAt(int line, string logLevel) => logLevel.Length + line;
}
