// expect: SCL1005 x6, SCL1015, SCL1038 x9, SCL1039, SCL2001, SCL2002, SCL2003, SCL3003 x2
using System.CommandLine;
using System.CommandLine.Parsing;

var least = new Option<int>("--least", () => 1);
var title = new Option<string>("--title");
title.SetDefaultValue("none");
var most = new Option<int>("--most");
var path = new Argument<string>("path", () => ".");
var name = new Option<string>("--name") { IsRequired = true };
title.AddValidator(result => Console.WriteLine(result.GetValueForOption(name)));
name.AddValidator(result => Console.WriteLine(result.GetValueForOption(name)!.Length));
var file = new Option<FileInfo>("--file").ExistingOnly();
most.AddValidator(result =>
{
    if (result.GetValueForOption(most) < result.GetValueForOption(least))
    {
        result.ErrorMessage = "Too few.";
    }
});
least.AddValidator(result => Console.WriteLine(result.GetValueForOption(least)));
var root = new RootCommand { least, most, title, path, file };
root.AddValidator(result =>
{
    string text = result.GetValueForArgument(path);
    if (result.GetValueForOption(title) == text || result.GetValueForOption(most) > 3)
    {
        result.ErrorMessage = "Not the path.";
    }
});
file.AddValidator(result => Console.WriteLine(result.GetValueForOption(file)));
-----
using System.CommandLine;
using System.CommandLine.Parsing;

var least = new Option<int>("--least") { DefaultValueFactory = _ => 1 };
var title = new Option<string>("--title");
title.DefaultValueFactory = _ => "none";
var most = new Option<int>("--most");
var path = new Argument<string>("path") { DefaultValueFactory = _ => "." };
var name = new Option<string>("--name") { Required = true };
title.Validators.Add(result => Console.WriteLine(result.GetResult(name) is { Implicit: false } ? result.GetValue(name) : default));
name.Validators.Add(result => Console.WriteLine(result.GetValue(name)!.Length));
var file = new Option<FileInfo>("--file").AcceptExistingOnly();
most.Validators.Add(result =>
{
    if (result.GetValue(most) < (result.GetResult(least) is null ? (int)least.GetDefaultValue()! : result.GetValue(least)))
    {
        result.AddError("Too few.");
    }
});
least.Validators.Add(result => Console.WriteLine(result.GetValue(least)));
var root = new RootCommand { least, most, title, path, file };
root.Validators.Add(result =>
{
    string text = result.GetResult(path) is null ? (string)path.GetDefaultValue()! : result.GetValue(path)!;
    if ((result.GetResult(title) is null ? (string?)title.GetDefaultValue() : result.GetValue(title)) == text || result.GetValue(most) > 3)
    {
        result.AddError("Not the path.");
    }
});
file.Validators.Add(result => Console.WriteLine(result.GetValue(file)));
