using Tooling.Packs.SystemCommandLine.Members;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>How an option or argument is read in 2.x. In the texts, <see cref="HandlerParameters.ParseResult"/> stands for the result's name.</summary>
/// <param name="Symbol">The option or argument.</param>
/// <param name="Key">What the parse result is asked for: a variable or a name.</param>
/// <param name="Value">The expression that reads the value.</param>
/// <param name="IsTyped">The expression has another type, so that the type must be written.</param>
/// <param name="Default">Whether the option or argument has a default value of its own.</param>
internal sealed record SymbolReading(BindableSymbol Symbol, string Key, string Value, bool IsTyped, DeclaredDefault Default)
{
    /// <summary>The type that is named where a result is asked for by name; it is in <c>System.CommandLine.Parsing</c>.</summary>
    public const string ResultType = "OptionResult";

    /// <summary>What it reads where beta4 had a value; an expression for where it had none, which is where an option without a default was not given.</summary>
    /// <param name="otherwise">The expression.</param>
    /// <returns>Null where that can't be told.</returns>
    public string? ValueOr(string otherwise) => Test switch
    {
        ResultTest.Always => Value,
        ResultTest.HasResult => $"{HandlerParameters.ParseResult}.GetResult({Key}) is null ? {otherwise} : {Value}",
        ResultTest.IsExplicit => $"{Explicit} ? {Value} : {otherwise}",
        _ => null,
    };

    /// <summary>A condition that is true where beta4 had a value; empty where it always had one.</summary>
    /// <returns>Null where that can't be told.</returns>
    public string? HasValue() => Test switch
    {
        ResultTest.Always => string.Empty,
        ResultTest.HasResult => $"{HandlerParameters.ParseResult}.GetResult({Key}) is not null",
        ResultTest.IsExplicit => Explicit,
        _ => null,
    };

    /// <summary>An option that was not given has another value in 2.x than nothing at all: its type's default is not what stood there before.</summary>
    public bool IsCollection => EmptyValue.IsCollection(Symbol.ValueType);

    // A flag that was not given has an implicit result in 2.x, and none in beta4.
    private ResultTest Test => Symbol.IsArgument ? ResultTest.Always
        : !Symbol.IsFlag ? ResultTest.HasResult
        : Default switch
        {
            DeclaredDefault.Own => ResultTest.Always,
            DeclaredDefault.None => ResultTest.IsExplicit,
            _ => ResultTest.Unknown,
        };

    private string Explicit => $"{HandlerParameters.ParseResult}.GetResult({Key}) is {(Key[0] == '"' ? ResultType + " " : string.Empty)}{{ Implicit: false }}";

    private enum ResultTest
    {
        Unknown,
        Always,
        HasResult,
        IsExplicit,
    }
}
