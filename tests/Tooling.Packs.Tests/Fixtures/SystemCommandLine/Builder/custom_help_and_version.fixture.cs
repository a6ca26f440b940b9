// expect: SCL1018, SCL4004, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool");
var parser = new CommandLineBuilder(root)
    .UseVersionOption("-v", "--version")
    .UseHelp("--aide")
    .UseParseDirective()
    .UseSuggestDirective()
    .RegisterWithDotnetSuggest()
    .UseDefaults()
    .Build();
return parser.Invoke(args);
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool");
root.Options.Remove(root.Options.OfType<VersionOption>().Single());
root.Options.Add(new VersionOption("-v", "--version"));
root.Options.Remove(root.Options.OfType<HelpOption>().Single());
root.Options.Add(new HelpOption("--aide"));
root.Directives.Add(new DiagramDirective());
return root.Parse(args).Invoke();
