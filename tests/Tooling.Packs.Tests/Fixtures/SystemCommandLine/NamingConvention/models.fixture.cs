// expect: SCL1001, SCL1018, SCL2001 x3, SCL3020 x3, SCL4001
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

public static class Program
{
    public static int Main(string[] args)
    {
        var add = new Command("add", "Adds files");
        add.Add(new Option<string>("--input-file", "What to read"));
        add.Add(new Option<bool>("--no-input"));
        add.Add(new Option<int>(new[] { "--port", "-p" }));
        add.Add(new Option<bool>("--colors"));
        add.Add(new Option<List<string>>("--include"));
        add.Add(new Option<int>("--limit"));
        add.Add(new Option<int>("--retries", () => 3));
        add.Add(new Argument<string[]>("files"));
        add.Handler = CommandHandler.Create<AddOptions>(AddFiles); // the files

        var list = new Command("list") { new Option<string>("--name"), new Option<bool>("--all"), new Option<Format>("--format"), new Option<int>("--depth") };
        list.Handler = CommandHandler.Create((ListSettings settings, bool all) =>
        {
            Console.WriteLine(settings.Name + all);
        });

        var clean = new Command("clean");
        var force = new Option<bool>("--force");
        clean.AddOption(force);
        clean.Handler = CommandHandler.Create<CleanOptions, CancellationToken>(CleanAsync);
        return new RootCommand { add, list, clean }.Invoke(args);
    }

    private static int AddFiles(AddOptions options) => options.Files!.Length;

    private static async Task<int> CleanAsync(CleanOptions options, CancellationToken token)
    {
        await Task.Delay(1, token);
        return options.Force ? 1 : 0;
    }
}

public enum Format
{
    Text,
    Json,
}

public abstract class CommonOptions
{
    public string? InputFile { get; set; }
}

public sealed class AddOptions : CommonOptions
{
    public bool NoInput { get; set; }

    public int Port { get; set; } = 80;

    public bool Colors { get; set; } = true;

    public List<string>? Include { get; init; }

    public int? Limit { get; set; }

    public int Retries { get; set; } = 5;

    public string[]? Files { get; set; }

    public string Computed => InputFile + Port;
}

public sealed record ListSettings(string Name, Format Format = Format.Json, int Depth = 2);

public sealed class CleanOptions
{
    public bool Force { get; set; }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var add = new Command("add", "Adds files");
        add.Add(new Option<string>("--input-file") { Description = "What to read" });
        add.Add(new Option<bool>("--no-input"));
        add.Add(new Option<int>("--port", "-p"));
        add.Add(new Option<bool>("--colors"));
        add.Add(new Option<List<string>>("--include"));
        add.Add(new Option<int>("--limit"));
        add.Add(new Option<int>("--retries") { DefaultValueFactory = _ => 3 });
        add.Add(new Argument<string[]>("files"));
        add.SetAction(parseResult =>
        {
            var options = new AddOptions
            {
                NoInput = parseResult.GetValue<bool>("--no-input"),
                Include = parseResult.GetResult("--include") is null ? null : parseResult.GetValue<List<string>>("--include"),
                Limit = parseResult.GetResult("--limit") is null ? (int?)null : parseResult.GetValue<int>("--limit"),
                Files = parseResult.GetValue<string[]>("files"),
                InputFile = parseResult.GetValue<string>("--input-file"),
            };
            if (parseResult.GetResult("--port") is not null)
            {
                options.Port = parseResult.GetValue<int>("--port");
            }

            if (parseResult.GetResult("--colors") is OptionResult { Implicit: false })
            {
                options.Colors = parseResult.GetValue<bool>("--colors");
            }

            if (parseResult.GetResult("--retries") is not null)
            {
                options.Retries = parseResult.GetValue<int>("--retries");
            }

            return AddFiles(options);
        }); // the files

        var list = new Command("list") { new Option<string>("--name"), new Option<bool>("--all"), new Option<Format>("--format"), new Option<int>("--depth") };
        list.SetAction(parseResult =>
        {
            var settings = new ListSettings(parseResult.GetValue<string>("--name")!, parseResult.GetResult("--format") is null ? Format.Json : parseResult.GetValue<Format>("--format"), parseResult.GetResult("--depth") is null ? 2 : parseResult.GetValue<int>("--depth"));
            var all = parseResult.GetValue<bool>("--all");
            Console.WriteLine(settings.Name + all);
        });

        var clean = new Command("clean");
        var force = new Option<bool>("--force");
        clean.Options.Add(force);
        clean.SetAction((parseResult, cancellationToken) =>
        {
            var options = new CleanOptions
            {
                Force = parseResult.GetValue(force),
            };
            return CleanAsync(options, cancellationToken);
        });
        return new RootCommand { add, list, clean }.Parse(args).Invoke();
    }

    private static int AddFiles(AddOptions options) => options.Files!.Length;

    private static async Task<int> CleanAsync(CleanOptions options, CancellationToken token)
    {
        await Task.Delay(1, token);
        return options.Force ? 1 : 0;
    }
}

public enum Format
{
    Text,
    Json,
}

public abstract class CommonOptions
{
    public string? InputFile { get; set; }
}

public sealed class AddOptions : CommonOptions
{
    public bool NoInput { get; set; }

    public int Port { get; set; } = 80;

    public bool Colors { get; set; } = true;

    public List<string>? Include { get; init; }

    public int? Limit { get; set; }

    public int Retries { get; set; } = 5;

    public string[]? Files { get; set; }

    public string Computed => InputFile + Port;
}

public sealed record ListSettings(string Name, Format Format = Format.Json, int Depth = 2);

public sealed class CleanOptions
{
    public bool Force { get; set; }
}
