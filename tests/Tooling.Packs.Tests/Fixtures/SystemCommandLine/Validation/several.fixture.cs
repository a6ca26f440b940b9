// expect: SCL1005 x8, SCL1015 x2, SCL1038 x3, SCL3003 x6, SCL4001
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var port = new Option<int>("--port");
        port.AddValidator(result =>
        {
            if (result.GetValueForOption(port) < 1)
            {
                result.ErrorMessage = "Too small.";
            }
        });
        port.AddValidator(result =>
        {
            if (result.GetValueForOption(port) > 99)
            {
                result.ErrorMessage = "Too large.";
            }
        });
        var path = new Argument<FileInfo>("path");
        path.ExistingOnly();
        path.AddValidator(NotEmpty);
        var flag = new Option<bool>("--flag");
        flag.AddValidator(result => result.ErrorMessage = "Never.");
        flag.AddValidator(result => result.ErrorMessage = "Never again.");
        var file = new Option<FileInfo>("--file").ExistingOnly();
        file.AddValidator(result =>
        {
            if (result.GetValueForOption(file)!.Length == 0)
            {
                result.ErrorMessage = "Empty.";
            }
        });
        var root = new RootCommand { port, path, flag, file };
        root.AddValidator(result => NotEmpty(result));
        root.AddValidator(result => NotEmpty(result));
        return root.Invoke(args);
    }

    private static void NotEmpty(SymbolResult result)
    {
        if (result.Tokens.Count == 0)
        {
            result.ErrorMessage = "Nothing.";
        }
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Program
{
    public static int Main(string[] args)
    {
        var port = new Option<int>("--port");
        port.Validators.Add(result =>
        {
            if (result.GetValue(port) < 1)
            {
                result.AddError("Too small.");
            }
        });
        port.Validators.Add(result =>
        {
            if (result.Errors.Any())
            {
                return;
            }

            if (result.GetValue(port) > 99)
            {
                result.AddError("Too large.");
            }
        });
        var path = new Argument<FileInfo>("path");
        path.AcceptExistingOnly();
        path.Validators.Add(result => { if (result.Errors.Any()) { return; } NotEmpty(result); });
        var flag = new Option<bool>("--flag");
        flag.Validators.Add(result => { if (result.Implicit) { return; } result.AddError("Never."); });
        flag.Validators.Add(result => { if (result.Implicit || result.Errors.Any()) { return; } result.AddError("Never again."); });
        var file = new Option<FileInfo>("--file").AcceptExistingOnly();
        file.Validators.Add(result =>
        {
            if (result.GetValue(file)!.Length == 0)
            {
                result.AddError("Empty.");
            }
        });
        var root = new RootCommand { port, path, flag, file };
        root.Validators.Add(result => NotEmpty(result));
        root.Validators.Add(result => { if (result.Errors.Any()) { return; } NotEmpty(result); });
        return root.Parse(args).Invoke();
    }

    private static void NotEmpty(SymbolResult result)
    {
        if (result.Tokens.Count == 0)
        {
            result.AddError("Nothing.");
        }
    }
}
