// expect: SCL1005, SCL1009, SCL2001, SCL2002, SCL3003
// manual: SCL1009 x2
using System.CommandLine;

var least = new Option<int>("--least", () => 1);
var path = new Argument<string>("path", () => ".");
var most = new Option<int>("--most");
var root = new RootCommand { least, most, path };
root.AddValidator(result =>
{
    if (result.FindResultFor(least) is not null && result.FindResultFor(most) is not null && result.FindResultFor(path) is not null)
    {
        result.ErrorMessage = "Not together.";
    }
});
-----
using System.CommandLine;

var least = new Option<int>("--least") { DefaultValueFactory = _ => 1 };
var path = new Argument<string>("path") { DefaultValueFactory = _ => "." };
var most = new Option<int>("--most");
var root = new RootCommand { least, most, path };
root.Validators.Add(result =>
{
    if (result.FindResultFor(least) is not null && result.GetResult(most) is not null && result.FindResultFor(path) is not null)
    {
        result.AddError("Not together.");
    }
});
