// library: legacy-beta1-2021
// expect: SCL2001 x3, SCL3020, SCL4001
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static int Main(string[] args)
    {
        var rootCommand = new RootCommand
        {
            new Option<int>("--int-option", getDefaultValue: () => 42, description: "An option whose argument is parsed as an int"),
            new Option<bool>("--bool-option", "An option whose argument is parsed as a bool"),
            new Option<FileInfo>("--file-option", "An option whose argument is parsed as a FileInfo"),
            new Option<string>("--text"),
        };
        rootCommand.Description = "My sample app";
        rootCommand.Handler = CommandHandler.Create<int, bool, FileInfo, string>((intOption, boolOption, fileOption, text) =>
        {
            Console.WriteLine($"The value for --int-option is: {intOption}");
            Console.WriteLine($"The value for --bool-option is: {boolOption}");
            Console.WriteLine($"The value for --file-option is: {fileOption?.FullName ?? "null"}");
            Console.WriteLine(text.Length);
        });
        return rootCommand.InvokeAsync(args).Result;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Invocation;

public static class Program
{
    public static int Main(string[] args)
    {
        var rootCommand = new RootCommand
        {
            new Option<int>("--int-option")
            {
                DefaultValueFactory = _ => 42,
                Description = "An option whose argument is parsed as an int"
            },
            new Option<bool>("--bool-option") { Description = "An option whose argument is parsed as a bool" },
            new Option<FileInfo>("--file-option") { Description = "An option whose argument is parsed as a FileInfo" },
            new Option<string>("--text"),
        };
        rootCommand.Description = "My sample app";
        rootCommand.SetAction(parseResult =>
        {
            var intOption = parseResult.GetValue<int>("--int-option");
            var boolOption = parseResult.GetValue<bool>("--bool-option");
            var fileOption = parseResult.GetValue<FileInfo>("--file-option")!;
            var text = parseResult.GetValue<string>("--text") ?? "";
            Console.WriteLine($"The value for --int-option is: {intOption}");
            Console.WriteLine($"The value for --bool-option is: {boolOption}");
            Console.WriteLine($"The value for --file-option is: {fileOption?.FullName ?? "null"}");
            Console.WriteLine(text.Length);
        });
        return rootCommand.Parse(args).InvokeAsync().Result;
    }
}
