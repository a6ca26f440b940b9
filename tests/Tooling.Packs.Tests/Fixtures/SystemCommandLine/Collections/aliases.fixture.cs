// expect: SCL1004 x3
using System.CommandLine;

var verbose = new Option<bool>("--verbose");
verbose.AddAlias("-v");
verbose.AddAlias(alias: "/v");

var list = new Command("list");
list.AddAlias("ls");
-----
using System.CommandLine;

var verbose = new Option<bool>("--verbose");
verbose.Aliases.Add("-v");
verbose.Aliases.Add("/v");

var list = new Command("list");
list.Aliases.Add("ls");
