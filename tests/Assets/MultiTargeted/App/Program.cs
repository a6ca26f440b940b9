using System.CommandLine;
using Commands;

var root = new RootCommand("Counts");
root.AddCommand(CountCommand.Create());
return await root.InvokeAsync(args);
