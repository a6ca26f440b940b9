// expect: SCL1005 x5, SCL1009, SCL2001, SCL3003 x2
using System.CommandLine;
using System.CommandLine.Parsing;

var port = new Option<int>("--port");
var force = new Option<bool>("--force");
var quiet = new Option<bool>("--quiet");
var dry = new Option<bool>("--dry");
var color = new Option<bool>("--color", () => true);
var now = new Argument<bool>("now");
force.AddValidator(result =>
{
    // Only together.
    if (result.FindResultFor(port) is null)
    {
        result.ErrorMessage = "--force needs --port.";
    }
});
quiet.AddValidator(result => { if (result.Tokens.Count > 1) { result.ErrorMessage = "Once is enough."; } });
dry.AddValidator(Check);
color.AddValidator(result => Console.WriteLine(result.Tokens.Count));
now.AddValidator(result => Console.WriteLine(result.Tokens.Count));

static void Check(OptionResult result)
{
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

var port = new Option<int>("--port");
var force = new Option<bool>("--force");
var quiet = new Option<bool>("--quiet");
var dry = new Option<bool>("--dry");
var color = new Option<bool>("--color") { DefaultValueFactory = _ => true };
var now = new Argument<bool>("now");
force.Validators.Add(result =>
{
    if (result.Implicit)
    {
        return;
    }

    // Only together.
    if (result.GetResult(port) is null)
    {
        result.AddError("--force needs --port.");
    }
});
quiet.Validators.Add(result => { if (result.Implicit) { return; } if (result.Tokens.Count > 1) { result.AddError("Once is enough."); } });
dry.Validators.Add(result => { if (result.Implicit) { return; } Check(result); });
color.Validators.Add(result => Console.WriteLine(result.Tokens.Count));
now.Validators.Add(result => { if (result.Tokens.Count == 0) { return; } Console.WriteLine(result.Tokens.Count); });

static void Check(OptionResult result)
{
}
