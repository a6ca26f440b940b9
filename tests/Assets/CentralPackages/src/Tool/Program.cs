using System.CommandLine;
using Tool.Core;

var list = new Command("list", "Lists files");
list.AddOption(SharedOptions.Format);
list.SetHandler((format, verbose) =>
{
    foreach (var file in Directory.EnumerateFiles("."))
    {
        Console.WriteLine(verbose ? $"{format}: {Path.GetFullPath(file)}" : file);
    }
}, SharedOptions.Format, SharedOptions.Verbose);

var root = new RootCommand();
root.AddGlobalOption(SharedOptions.Verbose);
root.AddCommand(list);
return root.Invoke(args);
