using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Help;

/// <summary>
/// The first column of a symbol's row in help. 2.x makes it of the symbol's names and its <c>HelpName</c> in angle brackets: a text of that form, <c>-c, --color &lt;color&gt;</c>,
/// is the same with a <c>HelpName</c>; <c>--color COLOR</c> gets the brackets.
/// </summary>
internal static class HelpLabel
{
    private const string Names = @"[-/][^\s,<>|]*(?:(?:, ?| | ?\| ?)[-/][^\s,<>|]*)*";

    private static readonly Regex Option = new($@"^{Names}(?: <(?<name>[^<>]+)>| (?<name>[^\s<>()]+))?(?: \(REQUIRED\))?$", RegexOptions.CultureInvariant);
    private static readonly Regex Argument = new(@"^(?:<(?<name>[^<>]+)>|(?<name>[^\s<>]+))$", RegexOptions.CultureInvariant);
    private static readonly Regex Beginning = new($"^(?:{Names} )?<$", RegexOptions.CultureInvariant);

    /// <summary>Reads the value of <c>HelpName</c> that comes to a text.</summary>
    /// <param name="text">The text of the column.</param>
    /// <param name="type">The type of the symbol.</param>
    /// <param name="model">The file.</param>
    /// <returns>Null where there is none; nothing where none is needed.</returns>
    public static ImmutableArray<EditPart>? Read(ExpressionSyntax text, ITypeSymbol? type, SemanticModel model)
    {
        var (isOption, isArgument) = (type.Is(CommandLineTypes.Option), type.Is(CommandLineTypes.Argument));
        if (!isOption && !isArgument)
        {
            return null;
        }

        if (model.GetConstantValue(text) is not { HasValue: true, Value: string label })
        {
            return text is InterpolatedStringExpressionSyntax interpolated ? Inner(interpolated, isOption) : null;
        }

        var match = (isOption ? Option : Argument).Match(label);
        return match.Groups["name"] is { Success: true, Value: var name } && !string.IsNullOrWhiteSpace(name) ? [EditPart.Literal(SymbolDisplay.FormatLiteral(name, quote: true))]
            : match.Success && IsFlag(type) ? []
            : null;
    }

    /// <summary><c>$"--level &lt;{levels}&gt;"</c> without the brackets and what stands before them.</summary>
    private static ImmutableArray<EditPart>? Inner(InterpolatedStringExpressionSyntax text, bool isOption)
    {
        if (text.StringStartToken.Text != "$\"" || text.Contents.First() is not InterpolatedStringTextSyntax { TextToken: { Text: var start, ValueText: var value } } first
            || start != value || !Beginning.IsMatch(value) || isOption == (value == "<")
            || text.Contents.Last() is not InterpolatedStringTextSyntax { TextToken.Text: ">" } last)
        {
            return null;
        }

        return [EditPart.Literal("$\""), EditPart.From(TextSpan.FromBounds(first.Span.End, last.SpanStart)), EditPart.Literal("\"")];
    }

    private static bool IsFlag(ITypeSymbol? type) => type is INamedTypeSymbol { TypeArguments: [var value] } && FlagDefaults.IsFlagValue(value);
}
