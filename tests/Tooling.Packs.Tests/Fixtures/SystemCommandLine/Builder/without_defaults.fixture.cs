// expect: SCL1018, SCL4004, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool");
var parser = new CommandLineBuilder(root).Build();
return parser.Invoke(args);
-----
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool");
root.Options.Remove(root.Options.OfType<HelpOption>().Single());
root.Options.Remove(root.Options.OfType<VersionOption>().Single());
return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
