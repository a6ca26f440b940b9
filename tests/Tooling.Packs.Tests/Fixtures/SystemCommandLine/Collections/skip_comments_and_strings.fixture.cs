using System.CommandLine;

// root.AddOption(verbose) was the old way.
var root = new RootCommand("Call root.AddOption(x) or root.SetHandler(() => { })");
const string Snippet = """
    command.AddOption(option);
    command.Invoke(args);
    """;
Console.WriteLine(Snippet + root.Description);
