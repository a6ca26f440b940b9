// expect: SCL1005 x3, SCL1038, SCL3003 x3
using System.CommandLine;

var port = new Option<int>("--port");
port.AddValidator(result =>
{
    // Ports below 1024 are reserved.
    if (result.GetValueForOption(port) < 1024)
    {
        result.ErrorMessage = "The port is reserved.";
    }
});
var name = new Argument<string>("name");
name.AddValidator(r => r.ErrorMessage = r.Tokens.Count > 1 ? "One name only." : "No name.");
var root = new RootCommand { port, name };
root.AddValidator(commandResult =>
{
    if (commandResult.Children.Count() > 2)
        commandResult.ErrorMessage = $"Too many: {commandResult.Children.Count()}";
});
-----
using System.CommandLine;

var port = new Option<int>("--port");
port.Validators.Add(result =>
{
    // Ports below 1024 are reserved.
    if (result.GetValue(port) < 1024)
    {
        result.AddError("The port is reserved.");
    }
});
var name = new Argument<string>("name");
name.Validators.Add(r => r.AddError(r.Tokens.Count > 1 ? "One name only." : "No name."));
var root = new RootCommand { port, name };
root.Validators.Add(commandResult =>
{
    if (commandResult.Children.Count() > 2)
        commandResult.AddError($"Too many: {commandResult.Children.Count()}");
});
