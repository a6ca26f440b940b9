// expect: SCL1001, SCL1004, SCL1005, SCL1018, SCL2001 x3, SCL2003, SCL3003, SCL3020
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

internal static class Shared
{
    public static Option<string> Name
    {
        get
        {
            var option = new Option<string>("--name", "Who.");
            option.AddAlias("-n");
            option.Arity = ArgumentArity.ZeroOrOne;
            return option;
        }
    }

    public static Option<bool> Loud()
    {
        var loud = new Option<bool>("--loud", "Louder.");
        loud.SetDefaultValue(true);
        return loud;
    }

    public static Option<int> Count { get { return new Option<int>("--count"); } }

    public static Argument<FileInfo> Path => new("path");
}

public static class Tool
{
    private static readonly Option<int> Depth = MakeDepth();

    public static Command Make()
    {
        var command = new Command("greet") { Shared.Name, Shared.Loud(), Depth, Shared.Path };
        command.AddOption(Shared.Count);
        command.Handler = CommandHandler.Create((string name, bool loud, int count, int depth, FileInfo path) => Console.WriteLine($"{name} {loud} {count} {depth} {path}"));
        return command;
    }

    private static Option<int> MakeDepth()
    {
        Option<int> depth = new("--depth", () => 3, "How deep.");
        depth.AddValidator(result =>
        {
            if (result.GetValueOrDefault<int>() > 9)
            {
                result.ErrorMessage = "Too deep.";
                return;
            }
        });
        return depth;
    }
}
-----
using System.CommandLine;

internal static class Shared
{
    public static Option<string> Name
    {
        get
        {
            var option = new Option<string>("--name") { Description = "Who." };
            option.Aliases.Add("-n");
            option.Arity = ArgumentArity.ZeroOrOne;
            return option;
        }
    }

    public static Option<bool> Loud()
    {
        var loud = new Option<bool>("--loud") { Description = "Louder." };
        loud.DefaultValueFactory = _ => true;
        return loud;
    }

    public static Option<int> Count { get { return new Option<int>("--count"); } }

    public static Argument<FileInfo> Path => new("path");
}

public static class Tool
{
    private static readonly Option<int> Depth = MakeDepth();

    public static Command Make()
    {
        var command = new Command("greet") { Shared.Name, Shared.Loud(), Depth, Shared.Path };
        command.Options.Add(Shared.Count);
        command.SetAction(parseResult =>
        {
            var name = parseResult.GetValue<string>("--name")!;
            var loud = parseResult.GetValue<bool>("--loud");
            var count = parseResult.GetValue<int>("--count");
            var depth = parseResult.GetValue(Depth);
            var path = parseResult.GetValue<FileInfo>("path")!;
            Console.WriteLine($"{name} {loud} {count} {depth} {path}");
        });
        return command;
    }

    private static Option<int> MakeDepth()
    {
        Option<int> depth = new("--depth") { DefaultValueFactory = _ => 3, Description = "How deep." };
        depth.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() > 9)
            {
                result.AddError("Too deep.");
                return;
            }
        });
        return depth;
    }
}
