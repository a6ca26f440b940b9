using System.CommandLine;

namespace Shared;

internal static class CommonOptions
{
    public static Option<string> Output()
    {
        var option = new Option<string>("--output", "Where to write") { IsRequired = true };
        option.AddAlias("-o");
        return option;
    }
}
