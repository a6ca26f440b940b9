using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.SystemCommandLine.Constructors;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>An option or argument of a command, as far as binding by name is concerned.</summary>
/// <param name="Aliases">All its names, as written.</param>
/// <param name="Name">Its name in 2.x; null where that is not known.</param>
/// <param name="ValueType">The T of <c>Option&lt;T&gt;</c> or <c>Argument&lt;T&gt;</c>.</param>
/// <param name="Variable">The variable that holds it, as written; null where there is none.</param>
internal sealed record BindableSymbol(ImmutableArray<string> Aliases, string? Name, ITypeSymbol ValueType, ExpressionSyntax? Variable)
{
    /// <summary>It is an argument; else an option.</summary>
    public bool IsArgument { get; init; }

    /// <summary>Whether it has a default value of its own, as its creation says.</summary>
    public DeclaredDefault CreatedDefault { get; init; }

    /// <summary>It is added under a condition: 2.x throws where a name is read that is not there.</summary>
    public bool MayBeMissing { get; init; }

    /// <summary>It is an option whose value is a <c>bool</c>, or none.</summary>
    public bool IsFlag => !IsArgument && (ValueType.SpecialType == SpecialType.System_Boolean || (DefaultValues.IsNullable(ValueType) && ((INamedTypeSymbol)ValueType).TypeArguments[0].SpecialType == SpecialType.System_Boolean));

    private static readonly string[] Prefixes = ["--", "-", "/"];

    /// <summary>What beta4 compared: without the prefix, without dashes, in any case.</summary>
    /// <param name="name">The name of a parameter or a property.</param>
    public bool IsMeantBy(string name) => Aliases.Any(a => string.Equals(Bare(a), name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads the creation of an option or argument.</summary>
    /// <param name="creation">The creation, or calls chained to it.</param>
    /// <param name="variable">The variable that holds the symbol, or null.</param>
    /// <param name="model">The file's meaning.</param>
    /// <returns>Null where the names are not written there.</returns>
    public static BindableSymbol? Of(ExpressionSyntax creation, ExpressionSyntax? variable, SemanticModel model)
    {
        var node = WithoutChain(creation, model);
        SyntaxNode? name = node switch
        {
            ObjectCreationExpressionSyntax { Type: SimpleNameSyntax simple } => simple,
            ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax { Right: var right } } => right,
            ImplicitObjectCreationExpressionSyntax => node,
            _ => null,
        };
        if (name is null)
        {
            return null;
        }

        if (NewSymbol.Find(name, CommandLineTypes.OptionOfT, model) is { } option && (InitialName.Of(option) is null || InitialName.TextOf(option, model) is not null))
        {
            return Texts(option.Value("name") ?? option.Value("aliases")) is { IsEmpty: false } given && (InitialName.TextOf(option, model) is { } own ? InitialName.Order(given, own) : [.. given.OrderByDescending(a => a.Length)]) is var aliases
                ? new BindableSymbol(aliases, aliases[0], option.ValueType, variable) { CreatedDefault = DeclaredDefaults.OfCreation(creation, model) }
                : null;
        }

        if (UntypedOption.Find(name, model) is { } untyped && InitialName.Of(untyped.Symbol) is null)
        {
            return Texts(untyped.Symbol.Value("name") ?? untyped.Symbol.Value("aliases")) is { IsEmpty: false } aliases
                ? new BindableSymbol(aliases, aliases.OrderByDescending(a => a.Length).First(), untyped.ValueType, variable) { CreatedDefault = untyped.Argument is { } held ? DeclaredDefaults.OfCreation((ExpressionSyntax)held.Node, model) : DeclaredDefault.None }
                : null;
        }

        return NewSymbol.Find(name, CommandLineTypes.ArgumentOfT, model) is { } argument && InitialName.Of(argument) is null && Texts(argument.Value("name")) is { Length: 1 } names
            ? new BindableSymbol(names, names[0], argument.ValueType, variable) { IsArgument = true }
            : null;
    }

    /// <summary>An option of these names as well.</summary>
    /// <param name="aliases">More names; the longest of an array became the name when it was asked for, so that it is not known then.</param>
    public BindableSymbol With(IEnumerable<string> aliases)
    {
        var all = Aliases.AddRange(aliases);
        return all.Length == Aliases.Length ? this : this with { Aliases = all, Name = Aliases.Length == 1 ? Name : null };
    }

    /// <summary>An alias as names are compared: without its prefix and without dashes.</summary>
    /// <param name="alias">A name of an option or argument.</param>
    public static string Bare(string alias)
    {
        var prefix = Prefixes.FirstOrDefault(p => alias.StartsWith(p, StringComparison.Ordinal)) ?? string.Empty;
        return alias.Substring(prefix.Length).Replace("-", string.Empty);
    }

    private static ExpressionSyntax WithoutChain(ExpressionSyntax expression, SemanticModel model)
    {
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && model.GetSymbolInfo(call).Symbol?.ContainingType?.MetadataName() is CommandLineTypes.OptionExtensions or CommandLineTypes.ArgumentExtensions)
        {
            expression = access.Expression;
        }

        return expression;
    }

    /// <summary>The constant texts that an operation gives: one, or those of an array.</summary>
    private static ImmutableArray<string> Texts(IOperation? operation)
    {
        ImmutableArray<IOperation> values = operation switch
        {
            null => [],
            { ConstantValue.HasValue: true } => [operation],
            IConversionOperation conversion => [.. conversion.ChildOperations.SelectMany(c => Elements(c))],
            _ => Elements(operation),
        };
        return values.All(v => v.ConstantValue is { HasValue: true, Value: string }) ? [.. values.Select(v => (string)v.ConstantValue.Value!)] : [];
    }

    private static ImmutableArray<IOperation> Elements(IOperation operation) => operation switch
    {
        IArrayCreationOperation { Initializer.ElementValues: var values } => values,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => [operation],
    };
}
