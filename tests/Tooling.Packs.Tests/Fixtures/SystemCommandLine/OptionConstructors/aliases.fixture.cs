// expect: SCL2001 x6
using System.CommandLine;

const string Short = "-v";
var a = new Option<int>(new[] { "-c", "--count" }, "How often");
var b = new Option<int>(new string[] { "--all", "-a", "--everything" });
var c = new Option<bool>(new[] { Short, "--" + "verbose" }, "Talks");
var d = new Option<bool>(aliases: ["--quiet", "-q"], description: "Does not talk");
var e = new Option<bool>(new[] { "--one" });
Option<bool> f = new(new[] { "/x", "-x" }, "Either");
-----
using System.CommandLine;

const string Short = "-v";
var a = new Option<int>("--count", "-c") { Description = "How often" };
var b = new Option<int>("--everything", "--all", "-a");
var c = new Option<bool>("--" + "verbose", Short) { Description = "Talks" };
var d = new Option<bool>("--quiet", "-q") { Description = "Does not talk" };
var e = new Option<bool>("--one");
Option<bool> f = new("/x", "-x") { Description = "Either" };
