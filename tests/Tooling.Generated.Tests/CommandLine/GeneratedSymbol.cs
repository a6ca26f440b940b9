using System.Collections.Immutable;

namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Where a symbol gets its default value from.</summary>
public enum DefaultForm
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>The constructor's <c>getDefaultValue</c>.</summary>
    Constructor,

    /// <summary><c>SetDefaultValue</c>.</summary>
    SetDefaultValue,

    /// <summary><c>SetDefaultValueFactory</c>.</summary>
    SetDefaultValueFactory,

    /// <summary>Its parser, with <c>isDefault</c>.</summary>
    Parser,
}

/// <summary>How a symbol is declared.</summary>
public enum Declaration
{
    /// <summary><c>var count = new Option&lt;int&gt;(...)</c>.</summary>
    Var,

    /// <summary><c>Option&lt;int&gt; count = new(...)</c>.</summary>
    TargetTyped,

    /// <summary><c>Option&lt;int&gt; count = new Option&lt;int&gt;(...)</c>.</summary>
    Explicit,
}

/// <summary>How the constructor's arguments are written.</summary>
public enum ConstructorForm
{
    /// <summary>By position.</summary>
    Positional,

    /// <summary>With their names.</summary>
    Named,
}

/// <summary>What a symbol's validator looks at.</summary>
public enum ValidatorForm
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>The number of tokens.</summary>
    TokenCount,

    /// <summary>The text of the tokens.</summary>
    TokenText,

    /// <summary>The symbol's own value.</summary>
    OwnValue,

    /// <summary>The value of another symbol.</summary>
    OtherValue,

    /// <summary>Whether another symbol was given.</summary>
    OtherResult,
}

/// <summary>An option or an argument.</summary>
public sealed record GeneratedSymbol
{
    /// <summary>The name of its variable.</summary>
    public required string Variable { get; init; }

    /// <summary>Whether it is an option.</summary>
    public required bool IsOption { get; init; }

    /// <summary>Its names as the constructor gets them; empty for an argument without a name.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>Names that are added afterwards.</summary>
    public ImmutableArray<string> AddedAliases { get; init; } = [];

    /// <summary>The type of its value.</summary>
    public required ValueKind Kind { get; init; }

    /// <summary>How it is declared.</summary>
    public Declaration Declaration { get; init; }

    /// <summary>How the constructor's arguments are written.</summary>
    public ConstructorForm Constructor { get; init; }

    /// <summary>Whether it has a description.</summary>
    public bool HasDescription { get; init; }

    /// <summary>Where its default value comes from.</summary>
    public DefaultForm Default { get; init; }

    /// <summary>Whether it has a parser of its own.</summary>
    public bool HasParser { get; init; }

    /// <summary>Whether it is a global option.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>Whether it has to be given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether help leaves it out.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Whether several values may follow the name once.</summary>
    public bool AllowsMany { get; init; }

    /// <summary>Whether it has a name for its value in help.</summary>
    public bool HasHelpName { get; init; }

    /// <summary>Its arity, as an expression; null for that of its type.</summary>
    public string? Arity { get; init; }

    /// <summary>Whether the command can do without it.</summary>
    public bool IsOptional => Default != DefaultForm.None || Arity?.Contains("Zero", StringComparison.Ordinal) == true || (Arity is null && (Kind.IsFlag || Kind.Type.EndsWith('?')));

    /// <summary>A call that restricts its values, without the receiver; null where there is none.</summary>
    public string? Restriction { get; init; }

    /// <summary>Whether the restriction is chained to the creation.</summary>
    public bool ChainsRestriction { get; init; }

    /// <summary>Whether its properties are set in an initializer rather than by statements.</summary>
    public bool HasInitializer { get; init; }

    /// <summary>Its validator.</summary>
    public ValidatorForm Validator { get; init; }

    /// <summary>The symbol that the validator looks at, where it looks at another one.</summary>
    public GeneratedSymbol? Other { get; init; }

    /// <summary>Its class.</summary>
    public string Class => $"{(IsOption ? "Option" : "Argument")}<{Kind.Type}>";

    /// <summary>All its names.</summary>
    public IEnumerable<string> AllNames => Names.Concat(AddedAliases);
}
