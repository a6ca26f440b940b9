using System.CommandLine.Parsing;
using System.Globalization;

namespace Tooling.Cli.Options;

/// <summary>How many there may be.</summary>
internal static class Limit
{
    /// <summary>Refuses what is no number from 1.</summary>
    /// <param name="result">What was typed.</param>
    public static void Demand(OptionResult result)
    {
        if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit) && limit < 1)
        {
            result.AddError($"{result.Option.Name} takes a number from 1.");
        }
    }
}
