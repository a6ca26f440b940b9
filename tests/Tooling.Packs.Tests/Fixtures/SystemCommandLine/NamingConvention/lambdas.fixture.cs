// expect: SCL1001, SCL1002, SCL1003, SCL1018, SCL2001 x2, SCL3020 x4, SCL4001
using System.CommandLine;
using System.CommandLine.NamingConventionBinder;

var verbose = new Option<bool>(new[] { "-v", "--verbose" });
var root = new RootCommand("Copies files")
{
    new Argument<FileInfo>("source-file"),
    new Option<int>(new[] { "-n", "--max-count" }, () => 3, "How many"),
    verbose,
};

// What it does.
root.Handler = CommandHandler.Create<FileInfo, int, bool>((sourceFile, maxCount, v) =>
{
    // First the file.
    Console.WriteLine(sourceFile.FullName);
    Console.WriteLine(v ? maxCount : 0);
});

var list = new Command("list");
var pattern = new Option<string?>("--pattern");
list.AddOption(pattern);
list.AddArgument(new Argument<string[]>("folders"));
list.Handler = CommandHandler.Create((string? pattern, IEnumerable<string> folders) => folders.Count(f => f == pattern));
root.AddCommand(list);

var clean = new Command("clean");
clean.Handler = CommandHandler.Create(() => Console.WriteLine("clean"));
clean.Handler = CommandHandler.Create(async (bool verbose) => await Task.Delay(verbose ? 1 : 0));
root.Add(clean);

return root.Invoke(args);
-----
using System.CommandLine;

var verbose = new Option<bool>("--verbose", "-v");
var root = new RootCommand("Copies files")
{
    new Argument<FileInfo>("source-file"),
    new Option<int>("--max-count", "-n") { DefaultValueFactory = _ => 3, Description = "How many" },
    verbose,
};

// What it does.
root.SetAction(parseResult =>
{
    var sourceFile = parseResult.GetValue<FileInfo>("source-file")!;
    var maxCount = parseResult.GetValue<int>("--max-count");
    var v = parseResult.GetValue(verbose);
    // First the file.
    Console.WriteLine(sourceFile.FullName);
    Console.WriteLine(v ? maxCount : 0);
});

var list = new Command("list");
var pattern = new Option<string?>("--pattern");
list.Options.Add(pattern);
list.Arguments.Add(new Argument<string[]>("folders"));
list.SetAction(parseResult =>
{
    var pattern = parseResult.GetValue<string?>("--pattern");
    IEnumerable<string> folders = parseResult.GetValue<string[]>("folders")!;
    return folders.Count(f => f == pattern);
});
root.Subcommands.Add(list);

var clean = new Command("clean");
clean.SetAction(_ => Console.WriteLine("clean"));
clean.SetAction(async parseResult =>
{
    var verbose = parseResult.GetValue<bool>("--verbose");
    await Task.Delay(verbose ? 1 : 0);
});
root.Add(clean);

return root.Parse(args).Invoke();
