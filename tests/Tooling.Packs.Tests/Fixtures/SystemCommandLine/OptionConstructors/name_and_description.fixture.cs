// expect: SCL2001 x5
using System.CommandLine;

var a = new Option<int>("--count", "How often");
var b = new Option<string?>(name: "--name", description: "Whose name");
var c = new Option<bool>(description: "Named first", name: "--first");
var d = new Option<FileInfo>("--file", description: null);
Option<Uri> e = new("--uri", "Where");
var unchanged = new Option<int>("--plain");
-----
using System.CommandLine;

var a = new Option<int>("--count") { Description = "How often" };
var b = new Option<string?>("--name") { Description = "Whose name" };
var c = new Option<bool>("--first") { Description = "Named first" };
var d = new Option<FileInfo>("--file");
Option<Uri> e = new("--uri")
{
    Description = "Where",
    CustomParser = result => { if (Uri.TryCreate(result.Tokens[0].Value, UriKind.RelativeOrAbsolute, out var converted)) { return converted; } result.AddError($"Cannot parse argument '{result.Tokens[0].Value}' as expected type 'System.Uri'."); return null; }
};
var unchanged = new Option<int>("--plain");
