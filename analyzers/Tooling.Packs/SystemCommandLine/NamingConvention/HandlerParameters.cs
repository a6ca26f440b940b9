using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tooling.Packs.SystemCommandLine.Help;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>Binds the parameters of a handler by their names, as <c>CommandHandler.Create</c> did when it ran.</summary>
/// <param name="symbols">The options and arguments of the command and of its parents.</param>
/// <param name="context">The file.</param>
internal sealed class HandlerParameters(NamedSymbols symbols, RuleContext context)
{
    /// <summary>Stands for the name of the parse result in a reading expression.</summary>
    public const string ParseResult = "\u0001";

    /// <summary>Stands for the name of the cancellation token where a part of an object is one.</summary>
    public const string Token = "\u0002";

    private readonly bool _isBeta1 = CommandLineTypes.IsBeta1(context.Compilation);
    private readonly bool _givesEmptyTexts = CommandLineTypes.GivesEmptyTexts(context.Compilation);

    /// <summary>How a parameter is read; a reason where that can't be said.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="others">The names of all parameters of a lambda, which hide variables.</param>
    /// <param name="isPart">It is a parameter of the constructor of an object that is made: no further objects are made for it.</param>
    public (HandlerParameter? Parameter, string? Objection) Bind(IParameterSymbol parameter, ImmutableArray<string> others, bool isPart = false)
    {
        switch (parameter.Type.MetadataName())
        {
            case "System.Threading.CancellationToken":
                return (new HandlerParameter(ParameterKind.Token), null);
            case var _ when IsParseResult(parameter.Type):
                return (new HandlerParameter(ParameterKind.ParseResult), null);
            case CommandLineTypes.HelpBuilderInterface:
                return HelpParameter.OnlyPrints(parameter, context)
                    ? (new HandlerParameter(ParameterKind.Help), null)
                    : (null, $"More is done with '{parameter.Name}' than to print the help of commands: invoke `new HelpAction()` with a ParseResult.");
            case CommandLineTypes.Console:
                return (new HandlerParameter(ParameterKind.Value, Service(parameter.Type)!), null);
        }

        if (parameter.RefKind != RefKind.None)
        {
            return (null, $"The parameter '{parameter.Name}' is passed by reference: read it in the action, from the ParseResult.");
        }

        var (reading, objection) = symbols.Read(parameter.Name, parameter.Type, parameter.NullableAnnotation, others);
        return objection is not null ? (null, objection)
            : reading is not null ? Value(parameter, reading)
            : !isPart && BoundModels.IsModel(parameter.Type) && !parameter.HasExplicitDefaultValue ? Model((INamedTypeSymbol)parameter.Type)
            : (parameter.HasExplicitDefaultValue || !isPart) && !symbols.MayBeElsewhere(parameter.Name) && Missing(parameter) is { } value
                ? (new HandlerParameter(ParameterKind.Value, value, IsTyped: true), null)
            : (null, $"No option or argument for '{parameter.Name}' is found here: read it in the action, from the ParseResult.");
    }

    /// <summary>Whether the parse result takes the place of a value.</summary>
    /// <param name="type">The value's type.</param>
    public static bool IsParseResult(ITypeSymbol type) => type.MetadataName() is CommandLineTypes.ParseResult or CommandLineTypes.InvocationContext or CommandLineTypes.BindingContext;

    /// <summary>What takes the place of something of the invocation, which the library gave to whatever asked for its type; null where nothing does, or nothing is known to.</summary>
    /// <param name="type">Its type.</param>
    public static string? Service(ITypeSymbol type) => type.MetadataName() switch
    {
        "System.Threading.CancellationToken" => Token,
        CommandLineTypes.ParseResult => ParseResult,
        CommandLineTypes.Console => ParseResult + ".InvocationConfiguration",
        _ => null,
    };

    /// <summary>The value of a parameter that nothing on the command line is meant for; null where it can't be said.</summary>
    private string? Missing(IParameterSymbol parameter)
    {
        if (parameter.HasExplicitDefaultValue)
        {
            return DefaultValues.Text(parameter, context.Model, symbols.Position);
        }

        var type = parameter.Type;
        var isService = type.TypeKind is TypeKind.Interface or TypeKind.Delegate or TypeKind.TypeParameter && type.SpecialType == SpecialType.None && !IsSequence(type);
        if (type.TypeKind == TypeKind.Error || isService || BoundModels.IsModel(type) || (_isBeta1 && type.MetadataName() == "System.Guid"))
        {
            return null;
        }

        return _givesEmptyTexts && type.SpecialType == SpecialType.System_String ? "\"\"" : EmptyValue.Of(type, symbols.Place, context);
    }

    /// <summary>A collection that the library made an array for.</summary>
    private static bool IsSequence(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_ICollection_T or SpecialType.System_Collections_Generic_IList_T;

    private (HandlerParameter? Parameter, string? Objection) Value(IParameterSymbol parameter, SymbolReading reading)
    {
        var text = parameter.HasExplicitDefaultValue ? DefaultValues.Text(parameter, context.Model, symbols.Position) is { } value ? OrDefault(parameter, reading, value) : null
            : DefaultValues.IsNullable(parameter.Type) && reading.IsTyped ? reading.ValueOr(DefaultValues.Null(parameter.Type, context.Model, symbols.Position))
            : reading.Value;
        if (text is null)
        {
            return (null, $"What the parameter '{parameter.Name}' is where its option is not given can't be said here: read it in the action, from the ParseResult.");
        }

        // So did the betas of 2021 for a parameter whose option was not given.
        var isText = _givesEmptyTexts && !reading.Symbol.IsArgument && parameter.Type.SpecialType == SpecialType.System_String && !parameter.HasExplicitDefaultValue;
        return (new HandlerParameter(ParameterKind.Value, isText ? text.TrimEnd('!') + " ?? \"\"" : text, reading.IsTyped), null);
    }

    /// <summary>A default that 2.x reads for what is not given needs no test.</summary>
    private static string? OrDefault(IParameterSymbol parameter, SymbolReading reading, string value) =>
        DefaultValues.IsTypesOwn(parameter) && !reading.IsCollection && !(reading.IsTyped && DefaultValues.IsNullable(parameter.Type)) ? reading.Value : reading.ValueOr(value);

    private (HandlerParameter? Parameter, string? Objection) Model(INamedTypeSymbol type)
    {
        var (model, objection) = new BoundModels(this, symbols, context).Read(type);
        return (model is null ? null : new HandlerParameter(ParameterKind.Value, Model: model), objection);
    }
}
