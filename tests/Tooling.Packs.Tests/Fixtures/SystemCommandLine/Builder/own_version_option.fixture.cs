// expect: SCL1018, SCL2001, SCL3001, SCL4004, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

var version = new Option<string>("--version", "The version of the database");
var root = new RootCommand("Tool") { version };
root.SetHandler(value => Console.WriteLine(value), version);

var parser = new CommandLineBuilder(root)
    .UseHelp() // no UseVersionOption: the tool has its own
    .UseTypoCorrections()
    .UseParseErrorReporting()
    .UseExceptionHandler()
    .CancelOnProcessTermination()
    .Build();

return await parser.InvokeAsync(args);
-----
using System.CommandLine;
using System.CommandLine.Parsing;

var version = new Option<string>("--version") { Description = "The version of the database" };
var root = new RootCommand("Tool") { version };
root.SetAction(parseResult => Console.WriteLine(parseResult.GetValue(version)!));

// no UseVersionOption: the tool has its own
root.Options.Remove(root.Options.OfType<VersionOption>().Single());

return await root.Parse(args).InvokeAsync();
