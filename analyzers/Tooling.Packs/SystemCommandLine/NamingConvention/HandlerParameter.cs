using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>How a parameter of a handler gets its value in 2.x.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">The expression that reads it, for <see cref="ParameterKind.Value"/>; in it, <see cref="HandlerParameters.ParseResult"/> stands for the result's name.</param>
/// <param name="IsTyped">The expression has another type than the parameter, which must be written.</param>
internal sealed record HandlerParameter(ParameterKind Kind, string Text = "", bool IsTyped = false);

internal enum ParameterKind
{
    /// <summary>A value that is read from the parse result.</summary>
    Value,

    /// <summary>The parse result itself, or what it takes the place of.</summary>
    ParseResult,

    /// <summary>The cancellation token of the action.</summary>
    Token,
}

/// <summary>Binds the parameters of a handler by their names, as <c>CommandHandler.Create</c> did when it ran.</summary>
/// <param name="levels">The symbols of the command and of its parents.</param>
/// <param name="place">Where the handler is written.</param>
/// <param name="context">The file.</param>
internal sealed class HandlerParameters(IReadOnlyList<ImmutableArray<BindableSymbol>> levels, ExpressionSyntax place, RuleContext context)
{
    /// <summary>Stands for the name of the parse result in a reading expression.</summary>
    public const string ParseResult = "\u0001";

    private readonly bool _isBeta1 = context.Compilation.GetTypeByMetadataName(CommandLineTypes.Handler) is null;

    /// <summary>How a parameter is read; a reason where that can't be said.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="others">The names of all parameters of a lambda, which hide variables.</param>
    public (HandlerParameter? Parameter, string? Objection) Bind(IParameterSymbol parameter, ImmutableArray<string> others)
    {
        switch (parameter.Type.MetadataName())
        {
            case "System.Threading.CancellationToken":
                return (new HandlerParameter(ParameterKind.Token), null);
            case CommandLineTypes.ParseResult or CommandLineTypes.InvocationContext or "System.CommandLine.Binding.BindingContext":
                return (new HandlerParameter(ParameterKind.ParseResult), null);
            case "System.CommandLine.IConsole":
                return (new HandlerParameter(ParameterKind.Value, ParseResult + ".InvocationConfiguration"), null);
        }

        if (parameter.RefKind != RefKind.None || parameter.HasExplicitDefaultValue)
        {
            return (null, $"The parameter '{parameter.Name}' has a default value or is passed by reference: read it in the action, from the ParseResult.");
        }

        return Read(parameter.Name, parameter.Type, parameter.NullableAnnotation, others);
    }

    /// <summary>How the symbol of a name is read as a type.</summary>
    private (HandlerParameter? Parameter, string? Objection) Read(string name, ITypeSymbol type, NullableAnnotation annotation, ImmutableArray<string> others)
    {
        foreach (var level in levels)
        {
            var meant = level.Where(s => s.IsMeantBy(name)).ToList();
            if (meant.Count > 1)
            {
                return (null, $"Several options or arguments are meant by '{name}': read them in the action, from the ParseResult.");
            }

            if (meant.Count == 1)
            {
                return Read(meant[0], level, type, annotation, others);
            }
        }

        return (null, $"No option or argument for '{name}' is found here: read it in the action, from the ParseResult.");
    }

    private (HandlerParameter? Parameter, string? Objection) Read(BindableSymbol symbol, ImmutableArray<BindableSymbol> level, ITypeSymbol type, NullableAnnotation annotation, ImmutableArray<string> others)
    {
        var isSame = SymbolEqualityComparer.Default.Equals(symbol.ValueType, type);
        if (!isSame && context.Compilation.ClassifyCommonConversion(symbol.ValueType, type) is not { IsImplicit: true, IsReference: true })
        {
            return (null, $"The option or argument '{symbol.Aliases[0]}' has the type '{Short(symbol.ValueType)}', the parameter '{Short(type)}': give both the same type.");
        }

        var key = IsUsable(symbol.Variable, others) ? symbol.Variable!.ToString()
            : symbol.Name is { } name && level.Count(s => s.Name == name) == 1 ? SymbolDisplay.FormatLiteral(name, quote: true)
            : null;
        if (key is null)
        {
            return (null, $"The option or argument '{symbol.Aliases[0]}' can't be named here: store it in a variable that the handler can use.");
        }

        var typeArgument = key[0] == '"' ? $"<{symbol.ValueType.ToMinimalDisplayString(context.Model, place.SpanStart)}>" : string.Empty;
        var text = $"{ParseResult}.GetValue{typeArgument}({key})";

        // beta1 gave the empty text for one that was not given, beta4 null.
        if (_isBeta1 && type.SpecialType == SpecialType.System_String)
        {
            return (new HandlerParameter(ParameterKind.Value, text + " ?? \"\"", !isSame), null);
        }

        var forgives = type.IsReferenceType && annotation != NullableAnnotation.Annotated && context.Model.GetNullableContext(place.SpanStart).HasFlag(NullableContext.WarningsEnabled);
        return (new HandlerParameter(ParameterKind.Value, text + (forgives ? "!" : string.Empty), !isSame), null);
    }

    /// <summary>Whether a variable means the same symbol when the command runs, and is not hidden by a parameter.</summary>
    private bool IsUsable(ExpressionSyntax? variable, ImmutableArray<string> others)
    {
        if (variable is null || context.Model.GetSymbolInfo(variable).Symbol is not { } symbol || others.Contains(symbol.Name) || context.Model.GetOperation(variable) is not { } operation)
        {
            return false;
        }

        var root = variable is MemberAccessExpressionSyntax access ? Root(access) : (IdentifierNameSyntax)variable;
        var first = root is null ? null : context.Model.GetSymbolInfo(root).Symbol;
        var isVisible = root is null || context.Model.LookupSymbols(place.SpanStart, name: root.Identifier.ValueText).Any(s => SymbolEqualityComparer.Default.Equals(s, first));
        var isDeclared = first is not ILocalSymbol local || local.Locations[0].SourceSpan.Start < place.SpanStart;
        return isVisible && isDeclared && SymbolStability.IsStable(operation, context);
    }

    private static IdentifierNameSyntax? Root(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax access => Root(access.Expression),
        _ => expression as IdentifierNameSyntax,
    };

    private static string Short(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);
}
