using System.Collections.Immutable;

namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Makes options and arguments.</summary>
/// <param name="choices">What to choose with.</param>
/// <param name="names">Names that are free.</param>
internal sealed class SymbolGenerator(Choices choices, NamePool names)
{
    private static readonly string[] OptionArities = ["ArgumentArity.ZeroOrOne", "ArgumentArity.ExactlyOne"];
    private static readonly string[] ManyArities = ["ArgumentArity.OneOrMore", "ArgumentArity.ZeroOrMore", "new ArgumentArity(1, 2)"];

    private int _count;

    /// <summary>An option.</summary>
    /// <param name="canBeGlobal">Whether it may be a global one.</param>
    /// <returns>The option.</returns>
    public GeneratedSymbol Option(bool canBeGlobal)
    {
        var word = names.Word();
        var prefix = choices.Chance(90) ? "--" : choices.OneOf("-", "/", string.Empty);
        IEnumerable<string> further = choices.Some([$"-{names.Letter()}", $"--{names.Word()}", $"/{names.Letter()}"], choices.OneOf(0, 1, 1, 2));
        var hasSeveral = choices.Chance(60);
        var symbol = Basics(new GeneratedSymbol
        {
            Variable = $"{Identifier(word)}{++_count}",
            IsOption = true,
            Names = [.. choices.Shuffled(hasSeveral ? further.Prepend(prefix + word) : [prefix + word])],
            AddedAliases = !hasSeveral && choices.Chance(40) ? [.. further] : [],
            Kind = choices.Chance(25) ? ValueKind.All[1] : choices.OneOf(ValueKind.All),
        });
        return symbol with
        {
            IsGlobal = canBeGlobal && choices.Chance(15),
            IsRequired = choices.Chance(12),
            AllowsMany = symbol.Kind.IsMany && choices.Chance(40),

            // An option with a default that is given without a value has none in beta4, and its default in 2.0.
            Arity = choices.Chance(90) || symbol.Default != DefaultForm.None ? null : choices.OneOf(symbol.Kind.IsMany ? ManyArities : OptionArities),
        };
    }

    /// <summary>An argument.</summary>
    /// <param name="canBeFlag">
    /// Whether it may be a bool: not behind others, since beta4 took it for true where it was not given; and not before subcommands, since 2.0 looks at the
    /// value even where one of them is invoked, as it does for no other type.
    /// </param>
    /// <param name="isLast">Whether no other one follows, so that it may take several values.</param>
    /// <returns>The argument.</returns>
    public GeneratedSymbol Argument(bool canBeFlag, bool isLast)
    {
        var word = names.Word();
        var kind = choices.OneOf<ValueKind>([.. ValueKind.All.Where(k => !k.IsLenient && (canBeFlag || !k.IsFlag) && (isLast || !k.IsMany))]);
        var symbol = Basics(new GeneratedSymbol
        {
            Variable = $"{Identifier(word)}{++_count}",
            IsOption = false,
            Names = choices.Chance(90) ? [word] : [],
            Kind = kind,
        });
        return symbol with
        {
            Arity = choices.Chance(80) ? null : choices.OneOf(kind.IsMany ? ManyArities : OptionArities),
            HasDescription = symbol.HasDescription && symbol.Names.Length > 0,
            HasParser = symbol.HasParser && symbol.Names.Length > 0,
            Default = symbol.Names.Length == 0 && symbol.Default is DefaultForm.Constructor or DefaultForm.Parser ? DefaultForm.None : symbol.Default,
        };
    }

    /// <summary>Gives some symbols validators, which may look at others of the same command.</summary>
    /// <param name="symbols">The symbols of a command.</param>
    /// <param name="isParent">Whether it has subcommands: 2.0 validates the default of its arguments where one of them is invoked, which beta4 did not.</param>
    /// <returns>The symbols.</returns>
    public ImmutableArray<GeneratedSymbol> Validated(ImmutableArray<GeneratedSymbol> symbols, bool isParent) =>
        WithoutReadersOfValidated([.. symbols.Select(symbol => choices.Chance(85) || (isParent && !symbol.IsOption) ? symbol : Validated(symbol, symbols.Where(s => s.Variable != symbol.Variable).ToList()))]);

    // In 2.0 a symbol whose value a validator has read is not validated any more.
    private static ImmutableArray<GeneratedSymbol> WithoutReadersOfValidated(ImmutableArray<GeneratedSymbol> symbols)
    {
        var validated = symbols.Where(s => s.Validator != ValidatorForm.None).Select(s => s.Variable).ToHashSet(StringComparer.Ordinal);
        return [.. symbols.Select(s => s is { Validator: ValidatorForm.OtherValue, Other: { } other } && validated.Contains(other.Variable) ? s with { Validator = ValidatorForm.OwnValue, Other = null } : s)];
    }

    private GeneratedSymbol Validated(GeneratedSymbol symbol, List<GeneratedSymbol> others)
    {
        // What has a default always has a result in beta4: few people ask for it, and that is left to a person.
        others = choices.Chance(80) ? [.. others.Where(s => s.Default == DefaultForm.None)] : others;
        var form = others.Count > 0 ? choices.OneOf<ValidatorForm>() : choices.OneOf(ValidatorForm.TokenCount, ValidatorForm.TokenText, ValidatorForm.OwnValue);
        return symbol with { Validator = form, Other = form is ValidatorForm.OtherValue or ValidatorForm.OtherResult ? choices.OneOf(others) : null };
    }

    private GeneratedSymbol Basics(GeneratedSymbol symbol)
    {
        var hasParser = symbol.Kind.Parser is not null && choices.Chance(15);
        var defaultForm = choices.Chance(65) ? DefaultForm.None
            : hasParser ? choices.OneOf(DefaultForm.Parser, DefaultForm.SetDefaultValue)
            : choices.OneOf(DefaultForm.Constructor, DefaultForm.Constructor, DefaultForm.SetDefaultValue, DefaultForm.SetDefaultValueFactory);
        return symbol with
        {
            Declaration = choices.OneOf<Declaration>(),
            Constructor = choices.Chance(75) ? ConstructorForm.Positional : ConstructorForm.Named,
            HasDescription = choices.Chance(60),
            HasParser = hasParser,
            Default = defaultForm,
            IsHidden = choices.Chance(10),
            HasHelpName = choices.Chance(10),
            HasInitializer = choices.Chance(50),
            Restriction = !choices.Chance(20) ? null : Restriction(symbol.Kind),
            ChainsRestriction = choices.Chance(50),
        };
    }

    private string? Restriction(ValueKind kind) => kind.Type switch
    {
        "string" or "string[]" => choices.OneOf("FromAmong(\"alpha\", \"one\", \"two\")", "AddCompletions(\"alpha\", \"beta\")"),
        "FileInfo" => choices.OneOf("ExistingOnly()", "LegalFilePathsOnly()", "LegalFileNamesOnly()"),
        "DirectoryInfo" => "ExistingOnly()",
        _ => null,
    };

    private static string Identifier(string word) => word.Replace("-", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
}
