// expect: SCL2004
// manual: SCL1039 x2
using System.CommandLine;

var root = new RootCommand();
var accept = new Option<bool>("--accept") { IsRequired = true };
root.AddGlobalOption(accept);
var agree = new Option<bool>("--agree") { IsRequired = root.Subcommands.Any() };
-----
using System.CommandLine;

var root = new RootCommand();
var accept = new Option<bool>("--accept") { IsRequired = true };
accept.Recursive = true;
root.Options.Add(accept);
var agree = new Option<bool>("--agree") { IsRequired = root.Subcommands.Any() };
