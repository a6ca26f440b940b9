using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.Inventory;
using Tooling.Reporting;

namespace Tooling.Packs.SystemCommandLine.Inventory;

/// <summary>Reads what the code says about an option or argument.</summary>
/// <param name="declarations">The commands, options and arguments.</param>
/// <param name="constants">Evaluates constants.</param>
internal sealed class ParameterReader(Declarations declarations, Constants constants)
{
    /// <summary>What is declared, as a line of the inventory.</summary>
    /// <param name="symbol">An option or argument.</param>
    public ToolParameter Read(DeclaredSymbol symbol)
    {
        var (arguments, frame) = declarations.ConstructionOf(symbol);
        var names = NamesOf(symbol, arguments, frame);
        var (hasDefault, value) = DefaultOf(symbol, arguments, frame);
        var type = ValueTypeOf(symbol);
        return new ToolParameter
        {
            Name = names[0],
            Kind = symbol.Kind == CommandLineKind.Option ? ToolParameterKind.Option : ToolParameterKind.Argument,
            Aliases = names.RemoveAt(0),
            Type = type?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? (symbol.Kind == CommandLineKind.Option ? "bool" : "string"),
            IsRequired = symbol.Kind == CommandLineKind.Option ? IsMarkedRequired(symbol) : !hasDefault && NeedsValue(symbol, type),
            Default = value,
            Description = TextOf(symbol, "Description", "description"),
        };
    }

    /// <summary>What could not be followed to its declaration.</summary>
    /// <param name="code">The option or argument as it is given to the command.</param>
    public static ToolParameter Unknown(IOperation code)
    {
        var type = Operations.Unwrap(code).Type;
        return new ToolParameter
        {
            Name = Operations.CodeOf(code),
            Kind = CommandLineKinds.KindOf(type) == CommandLineKind.Option ? ToolParameterKind.Option : ToolParameterKind.Argument,
            Type = CommandLineKinds.ValueTypeOf(type)?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) ?? "object",
            IsRequired = false,
        };
    }

    /// <summary>A text that is given to the constructor, or assigned later.</summary>
    /// <param name="symbol">A command, option or argument.</param>
    /// <param name="property">The property.</param>
    /// <param name="parameter">The constructor's parameter.</param>
    /// <returns>Null where the code says nothing.</returns>
    public string? TextOf(DeclaredSymbol symbol, string property, string parameter)
    {
        if (symbol.Uses.LastOrDefault(u => u.Member == property) is { Values: [var assigned] })
        {
            return NullIfEmpty(constants.Text(assigned, symbol.Frame));
        }

        var (arguments, frame) = declarations.ConstructionOf(symbol);
        return Given(arguments, parameter) is { } given ? NullIfEmpty(constants.Text(given, frame)) : null;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static IOperation? Given(ImmutableArray<IArgumentOperation> arguments, params string[] names) =>
        arguments.FirstOrDefault(a => names.Contains(a.Parameter?.Name))?.Value;

    /// <summary>The name, then the aliases: at least one.</summary>
    private ImmutableArray<string> NamesOf(DeclaredSymbol symbol, ImmutableArray<IArgumentOperation> arguments, CallFrame? frame)
    {
        var names = new List<string>();
        if (symbol.Kind == CommandLineKind.Argument && TextOf(symbol, "Name", "name") is { } name)
        {
            return [name];
        }

        names.AddRange(Given(arguments, "name", "alias") is { } given ? constants.Texts(given, frame) : []);
        var aliases = (Given(arguments, "aliases") is { } others ? constants.Texts(others, frame) : []).ToList();
        if (names.Count == 0 && aliases.Count > 0)
        {
            // Without a name, the betas take the longest alias for it.
            names.Add(aliases.OrderByDescending(a => a.Length).First());
        }

        names.AddRange(aliases);
        names.AddRange(symbol.Uses.Where(u => u.Member is "AddAlias" or "Aliases.Add").SelectMany(u => u.Values).SelectMany(v => constants.Texts(v, symbol.Frame)));
        return names.Count > 0 ? [.. names.Distinct(StringComparer.Ordinal)] : [NameOfType(symbol)];
    }

    /// <summary>An argument without a name is called after its type by the betas.</summary>
    private static string NameOfType(DeclaredSymbol symbol) => symbol.Kind == CommandLineKind.Argument && CommandLineKinds.ValueTypeOf(symbol.Type) is { } type
        ? (type is IArrayTypeSymbol array ? array.ElementType.MetadataName + "[]" : type.MetadataName).ToLowerInvariant()
        : "{" + symbol.Type.Name + "}";

    private static ITypeSymbol? ValueTypeOf(DeclaredSymbol symbol) => CommandLineKinds.ValueTypeOf(symbol.Type)
        // The first betas gave an option its type by an argument.
        ?? symbol.Uses.Where(u => u.Member == "Argument").SelectMany(u => u.Values).Select(v => CommandLineKinds.ValueTypeOf(Operations.Unwrap(v).Type)).FirstOrDefault();

    private bool IsMarkedRequired(DeclaredSymbol symbol) =>
        symbol.Uses.LastOrDefault(u => u.Member is "IsRequired" or "Required") is { Values: [var value] } && constants.IsTrue(value, symbol.Frame);

    private static bool NeedsValue(DeclaredSymbol symbol, ITypeSymbol? type)
    {
        if (symbol.Uses.LastOrDefault(u => u.Member == "Arity") is { Values: [var arity] })
        {
            return Operations.Unwrap(arity) is IMemberReferenceOperation { Member.Name: "ExactlyOne" or "OneOrMore" }
                or IObjectCreationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: > 0 } }, ..] };
        }

        return type is not { SpecialType: SpecialType.System_Boolean } and not { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            && (type is { SpecialType: SpecialType.System_String } || type?.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable) != true);
    }

    private (bool HasDefault, string? Value) DefaultOf(DeclaredSymbol symbol, ImmutableArray<IArgumentOperation> arguments, CallFrame? frame)
    {
        if (symbol.Uses.LastOrDefault(u => u.Member is "SetDefaultValue" or "SetDefaultValueFactory" or "DefaultValueFactory") is { Values: [var assigned] })
        {
            return (true, constants.Literal(Operations.OnlyResultOf(assigned) ?? assigned, symbol.Frame));
        }

        if (Given(arguments, "getDefaultValue", "defaultValue") is { } given && given.ConstantValue is not { HasValue: true, Value: null })
        {
            return (true, constants.Literal(Operations.OnlyResultOf(given) ?? given, frame));
        }

        return (Given(arguments, "isDefault") is { } parsed && constants.IsTrue(parsed, frame), null);
    }
}
