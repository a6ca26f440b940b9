namespace Tooling.Generated.Tests.CommandLine;

/// <summary>Writes the creation of an option or argument, and the statements that finish it.</summary>
internal static class SymbolWriter
{
    /// <summary>A declaration of a local.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <returns>A statement.</returns>
    public static string Local(GeneratedSymbol symbol)
    {
        var type = symbol.Declaration == Declaration.Var ? "var" : symbol.Class;
        return $"{type} {symbol.Variable} = {Creation(symbol, symbol.Declaration == Declaration.TargetTyped)};";
    }

    /// <summary>A declaration of a field or a property.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="modifiers">Its modifiers.</param>
    /// <param name="isProperty">Whether it is a property.</param>
    /// <returns>A member.</returns>
    public static string Member(GeneratedSymbol symbol, string modifiers, bool isProperty) =>
        $"{modifiers} {symbol.Class} {symbol.Variable} {(isProperty ? "{ get; } " : string.Empty)}= {Creation(symbol, symbol.Declaration == Declaration.TargetTyped)};";

    /// <summary>What is set and called after the creation.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <returns>Statements.</returns>
    public static IEnumerable<string> Statements(GeneratedSymbol symbol)
    {
        var calls = symbol.AddedAliases.Select(alias => $"AddAlias(\"{alias}\")")
            .Concat(symbol.HasInitializer ? [] : Properties(symbol))
            .Append(symbol.Default switch
            {
                DefaultForm.SetDefaultValue => $"SetDefaultValue({symbol.Kind.Default})",
                DefaultForm.SetDefaultValueFactory => $"SetDefaultValueFactory(() => {symbol.Kind.Default})",
                _ => null,
            })
            .Append(symbol.ChainsRestriction ? null : symbol.Restriction)
            .Append(ValidatorCall(symbol));
        return calls.Where(call => call is not null).Select(call => $"{symbol.Variable}.{call};");
    }

    private static string Creation(GeneratedSymbol symbol, bool isTargetTyped)
    {
        var chain = symbol.ChainsRestriction && symbol.Restriction is not null ? $".{symbol.Restriction}" : string.Empty;
        var properties = symbol.HasInitializer ? Properties(symbol).ToList() : [];
        var initializer = properties.Count == 0 ? string.Empty : $" {{ {string.Join(", ", properties)} }}";
        var type = isTargetTyped && chain.Length == 0 ? string.Empty : $" {symbol.Class}";
        return $"new{type}({string.Join(", ", Arguments(symbol))}){initializer}{chain}";
    }

    private static IEnumerable<string> Arguments(GeneratedSymbol symbol)
    {
        var isNamed = symbol.Constructor == ConstructorForm.Named;
        string Argument(string name, string value) => isNamed ? $"{name}: {value}" : value;

        if (symbol.Names.Length > 0)
        {
            yield return symbol.IsOption && symbol.Names.Length > 1
                ? Argument("aliases", $"new[] {{ {string.Join(", ", symbol.Names.Select(name => $"\"{name}\""))} }}")
                : Argument("name", $"\"{symbol.Names[0]}\"");
        }

        if (symbol.HasParser)
        {
            var otherwise = symbol.Default == DefaultForm.Parser ? symbol.Kind.Default : "default!";
            yield return Argument(symbol.IsOption ? "parseArgument" : "parse", $"result => result.Tokens.Count == 0 ? {otherwise} : {symbol.Kind.Parser}");
            if (symbol.Default == DefaultForm.Parser || !isNamed)
            {
                yield return Argument("isDefault", symbol.Default == DefaultForm.Parser ? "true" : "false");
            }
        }
        else if (symbol.Default == DefaultForm.Constructor)
        {
            yield return Argument("getDefaultValue", $"() => {symbol.Kind.Default}");
        }

        if (symbol.HasDescription)
        {
            yield return Argument("description", $"\"What {symbol.Variable} is for\"");
        }
    }

    private static IEnumerable<string> Properties(GeneratedSymbol symbol)
    {
        if (symbol.IsRequired)
        {
            yield return "IsRequired = true";
        }

        if (symbol.IsHidden)
        {
            yield return "IsHidden = true";
        }

        if (symbol.AllowsMany)
        {
            yield return "AllowMultipleArgumentsPerToken = true";
        }

        if (symbol.Arity is not null)
        {
            yield return $"Arity = {symbol.Arity}";
        }

        if (symbol.HasHelpName)
        {
            yield return $"{(symbol.IsOption ? "ArgumentHelpName" : "HelpName")} = \"thing\"";
        }
    }

    private static string? ValidatorCall(GeneratedSymbol symbol)
    {
        var condition = symbol.Validator switch
        {
            ValidatorForm.TokenCount => "result.Tokens.Count > 1",
            ValidatorForm.TokenText => "result.Tokens.Any(token => token.Value.Contains('7'))",
            ValidatorForm.OwnValue => $"Trace.Show(result.{Read(symbol)}).Contains('7')",
            ValidatorForm.OtherValue => $"Trace.Show(result.{Read(symbol.Other!)}).Contains('7')",
            ValidatorForm.OtherResult => $"result.FindResultFor({symbol.Other!.Variable}) is null",
            _ => null,
        };
        return condition is null ? null : $"AddValidator(result => {{ if ({condition}) {{ result.ErrorMessage = \"{symbol.Variable} is wrong\"; }} }})";
    }

    /// <summary>The call that reads a symbol's value from a result.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <returns>A call without its receiver.</returns>
    public static string Read(GeneratedSymbol symbol) => $"{(symbol.IsOption ? "GetValueForOption" : "GetValueForArgument")}({symbol.Variable})";
}
