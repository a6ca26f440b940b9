// expect: SCL2002 x10
using System.CommandLine;

var a = new Argument<string>("path", "Where to look");
var b = new Argument<int>();
var c = new Argument<string>("path", () => ".", "Where to look");
var d = new Argument<int>(() => 3);
var e = new Argument<FileInfo>("file", result => new FileInfo(result.Tokens[0].Value));
var f = new Argument<int>("count", result => result.Tokens.Count, isDefault: true, description: "How many");
var g = new Argument<int[]>(result => result.Tokens.Select(t => int.Parse(t.Value)).ToArray());
var h = new Argument<string>(null, "No name");
var i = new Argument<List<string>>(description: "Several", name: null);
Argument<Uri> j = new(name: "uri", description: "Where");
var unchanged = new Argument<string>("plain");
-----
using System.CommandLine;

var a = new Argument<string>("path") { Description = "Where to look" };
var b = new Argument<int>("int32");
var c = new Argument<string>("path") { DefaultValueFactory = _ => ".", Description = "Where to look" };
var d = new Argument<int>("int32") { DefaultValueFactory = _ => 3 };
var e = new Argument<FileInfo>("file") { CustomParser = result => new FileInfo(result.Tokens[0].Value) };
var f = new Argument<int>("count")
{
    CustomParser = result => result.Tokens.Count,
    DefaultValueFactory = result => result.Tokens.Count,
    Description = "How many"
};
var g = new Argument<int[]>("int32[]") { CustomParser = result => result.Tokens.Select(t => int.Parse(t.Value)).ToArray() };
var h = new Argument<string>("string") { Description = "No name" };
var i = new Argument<List<string>>("list`1") { Description = "Several" };
Argument<Uri> j = new("uri")
{
    Description = "Where",
    CustomParser = result => { if (Uri.TryCreate(result.Tokens[0].Value, UriKind.RelativeOrAbsolute, out var converted)) { return converted; } result.AddError($"Cannot parse argument '{result.Tokens[0].Value}' as expected type 'System.Uri'."); return null; }
};
var unchanged = new Argument<string>("plain");
