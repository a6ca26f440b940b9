// expect: SCL2001 x4, SCL3003
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Options
{
    public static readonly Option<int> Port = new("--port", parseArgument: ParsePort, description: "The port");

    public static readonly Option<int> Level = new("--level", ParsePort, true);

    public static readonly Option<Uri> Address = new(new[] { "-a", "--address" }, result => new Uri(result.Tokens[0].Value), isDefault: false, "Where");

    public static readonly Option<string[]> Names = new("--names", result => result.Tokens.Select(t => t.Value).ToArray(), isDefault: true);

    private static int ParsePort(ArgumentResult result)
    {
        if (result.Tokens.Count == 0)
        {
            return 80;
        }

        if (int.TryParse(result.Tokens[0].Value, out var port))
        {
            return port;
        }

        result.ErrorMessage = "The port is no number.";
        return 0;
    }
}
-----
using System.CommandLine;
using System.CommandLine.Parsing;

public static class Options
{
    public static readonly Option<int> Port = new("--port") { CustomParser = ParsePort, Description = "The port" };

    public static readonly Option<int> Level = new("--level") { CustomParser = ParsePort, DefaultValueFactory = ParsePort };

    public static readonly Option<Uri> Address = new("--address", "-a")
    {
        CustomParser = result => new Uri(result.Tokens[0].Value),
        Description = "Where"
    };

    public static readonly Option<string[]> Names = new("--names")
    {
        CustomParser = result => result.Tokens.Select(t => t.Value).ToArray(),
        DefaultValueFactory = result => result.Tokens.Select(t => t.Value).ToArray()
    };

    private static int ParsePort(ArgumentResult result)
    {
        if (result.Tokens.Count == 0)
        {
            return 80;
        }

        if (int.TryParse(result.Tokens[0].Value, out var port))
        {
            return port;
        }

        result.AddError("The port is no number.");
        return 0;
    }
}
