// expect: SCL1018, SCL4004, SCL4005
using System.CommandLine;
using System.CommandLine.Builder;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool");
var parser = new CommandLineBuilder(root).EnablePosixBundling(false).UseDefaults().Build();
return parser.Invoke(args);
-----
using System.CommandLine;
using System.CommandLine.Parsing;

var root = new RootCommand("Tool");
return root.Parse(args, new ParserConfiguration { EnablePosixBundling = false }).Invoke();
