// expect: SCL2001, SCL3001
using System.CommandLine;

var a = new Option<int>("-a");
var b = new Option<string>("-b");
var c = new Option<bool>("-c");
var d = new Option<FileInfo>("-d");
var e = new Option<string[]>("-e");
var f = new Option<double?>("-f");
var g = new Option<Uri?>("-g");
var h = new Argument<DayOfWeek>("h");
var root = new RootCommand { a, b, c, d, e, f, g, h };
root.SetHandler(
    Run,
    a, b, c, d,
    e, f, g, h);

static void Run(int a, string b, bool c, FileInfo d, string[] e, double? f, Uri? g, DayOfWeek h)
{
}
-----
using System.CommandLine;

var a = new Option<int>("-a");
var b = new Option<string>("-b");
var c = new Option<bool>("-c");
var d = new Option<FileInfo>("-d");
var e = new Option<string[]>("-e");
var f = new Option<double?>("-f");
var g = new Option<Uri?>("-g")
{
    CustomParser = result => { if (Uri.TryCreate(result.Tokens[0].Value, UriKind.RelativeOrAbsolute, out var converted)) { return converted; } result.AddError($"Cannot parse argument '{result.Tokens[0].Value}' as expected type 'System.Uri'."); return null; }
};
var h = new Argument<DayOfWeek>("h");
var root = new RootCommand { a, b, c, d, e, f, g, h };
root.SetAction(
    parseResult => Run(
        parseResult.GetValue(a),
        parseResult.GetValue(b)!,
        parseResult.GetValue(c),
        parseResult.GetValue(d)!,
        parseResult.GetValue(e)!,
        parseResult.GetValue(f),
        parseResult.GetValue(g),
        parseResult.GetValue(h)));

static void Run(int a, string b, bool c, FileInfo d, string[] e, double? f, Uri? g, DayOfWeek h)
{
}
