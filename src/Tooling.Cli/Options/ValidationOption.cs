using System.CommandLine;
using Tooling.Engine.Validation;

namespace Tooling.Cli.Options;

/// <summary>How much is checked.</summary>
internal sealed class ValidationOption : Option<string?>
{
    private const string Skip = "skip";
    private const string Basic = "basic";
    private const string Comprehensive = "comprehensive";

    /// <summary>Makes the option.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, and the default.</param>
    /// <param name="allowSkip">Whether checking nothing is a choice.</param>
    public ValidationOption(string name, string description, bool allowSkip)
        : base(name)
    {
        Description = description;
        this.AcceptOnlyFromAmong([.. allowSkip ? (string[])[Skip] : [], Basic, Comprehensive]);
    }

    /// <summary>The level; null where none was typed.</summary>
    /// <param name="parse">What was typed.</param>
    public ValidationLevel? Level(ParseResult parse) => parse.GetValue(this) switch
    {
        Skip => ValidationLevel.Skip,
        Basic => ValidationLevel.Basic,
        Comprehensive => ValidationLevel.Comprehensive,
        _ => null,
    };
}
