// expect: SCL1005 x2, SCL1021, SCL1038, SCL3003 x6
// manual: SCL3003
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Ports
{
    public static Option<int> Create()
    {
        var port = new Option<int>("--port");
        port.AddValidator(result => result.ErrorMessage = Check(result.GetValueForOption(port)));
        port.AddValidator(result =>
        {
            var error = "none";
            result.ErrorMessage = Check(port.Name.Length); // null where all is well
            Console.WriteLine(error);
        });
        return port;
    }

    public static int Parse(ArgumentResult result)
    {
        if (!int.TryParse(result.Tokens[0].Value, out var port))
            result.ErrorMessage = Check(port);
        else
            Console.WriteLine(result.ErrorMessage == null ? "fine" : $"{result.ErrorMessage}!");

        return string.IsNullOrEmpty(result.ErrorMessage) ? port : result.ErrorMessage.Length;
    }

    private static string? Check(int port) => port < 0 ? "Which port?" : null;
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Ports
{
    public static Option<int> Create()
    {
        var port = new Option<int>("--port");
        port.Validators.Add(result => { if (Check(result.GetValue(port)) is { Length: > 0 } error) { result.AddError(error); } });
        port.Validators.Add(result =>
        {
            if (result.Errors.Any())
            {
                return;
            }

            var error = "none";
            if (Check(port.Name.TrimStart('-', '/').Length) is { Length: > 0 } error2)
            {
                result.AddError(error2);
            } // null where all is well
            Console.WriteLine(error);
        });
        return port;
    }

    public static int Parse(ArgumentResult result)
    {
        if (!int.TryParse(result.Tokens[0].Value, out var port))
            { if (Check(port) is { Length: > 0 } error) { result.AddError(error); } }
        else
            Console.WriteLine(result.Errors.LastOrDefault()?.Message == null ? "fine" : $"{result.Errors.LastOrDefault()?.Message}!");

        return string.IsNullOrEmpty(result.Errors.LastOrDefault()?.Message) ? port : result.ErrorMessage.Length;
    }

    private static string? Check(int port) => port < 0 ? "Which port?" : null;
}
