using System.CommandLine;

namespace Tool.Core;

public static class SharedOptions
{
    public static Option<bool> Verbose { get; } = new("--verbose", "Say more") { IsHidden = true };

    public static Option<string> Format { get; } = new(new[] { "--format", "-f" }, () => "text", "How to write results") { ArgumentHelpName = "name" };
}
