// expect: SCL2001 x5
using System.CommandLine;

var root = new RootCommand("Tool")
{
    new Option<int>("--count", "How often"),
    new Option<bool>(new[] { "--force", "-f" }, "No questions"),
};
Option[] options = [new Option<int>("--a", "A"), new Option<int>("--b", () => 2)];
var byName = new Dictionary<string, Option>
{
    ["c"] = new Option<int>("--c", "C"),
};
foreach (var option in options) root.Add(option);
-----
using System.CommandLine;

var root = new RootCommand("Tool")
{
    new Option<int>("--count") { Description = "How often" },
    new Option<bool>("--force", "-f") { Description = "No questions" },
};
Option[] options = [new Option<int>("--a") { Description = "A" }, new Option<int>("--b") { DefaultValueFactory = _ => 2 }];
var byName = new Dictionary<string, Option>
{
    ["c"] = new Option<int>("--c") { Description = "C" },
};
foreach (var option in options) root.Add(option);
