// expect: SCL2001, SCL2002
using System.CommandLine;

var root = new RootCommand("Tool");
var dump = new Command("dump", "Dumps what is there, down to a depth") { new Argument<int>("depth", () => 2, "How deep to look"), new Option<bool>("--all", "Everything, without exceptions") };
root.Add(dump);
-----
using System.CommandLine;

var root = new RootCommand("Tool");
var dump = new Command("dump", "Dumps what is there, down to a depth") { new Argument<int>("depth") { DefaultValueFactory = _ => 2, Description = "How deep to look" }, new Option<bool>("--all") { Description = "Everything, without exceptions" } };
root.Add(dump);
