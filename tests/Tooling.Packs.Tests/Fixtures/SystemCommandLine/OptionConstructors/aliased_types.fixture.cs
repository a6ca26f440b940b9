// expect: SCL2001 x2, SCL2002
using System.CommandLine;
using Count = System.CommandLine.Option<int>;
using Text = System.CommandLine.Argument<string>;

var count = new Count("--count", "How many");
var level = new Count(new[] { "-l", "--level" }, () => 3);
var text = new Text("text", "What to say");
var root = new RootCommand { count, level, text };
-----
using System.CommandLine;
using Count = System.CommandLine.Option<int>;
using Text = System.CommandLine.Argument<string>;

var count = new Count("--count") { Description = "How many" };
var level = new Count("--level", "-l") { DefaultValueFactory = _ => 3 };
var text = new Text("text") { Description = "What to say" };
var root = new RootCommand { count, level, text };
