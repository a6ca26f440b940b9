using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>The options and arguments that the names of parameters and properties can mean.</summary>
/// <param name="commands">The symbols of the command and of its parents.</param>
/// <param name="place">Where the handler is written.</param>
/// <param name="context">The file.</param>
internal sealed class NamedSymbols(CommandSymbols commands, ExpressionSyntax place, RuleContext context)
{
    // The betas of 2021 gave the empty text for an argument that was not given, the others null.
    private readonly bool _givesEmptyTexts = CommandLineTypes.GivesEmptyTexts(context.Compilation);

    /// <summary>Where the handler is written.</summary>
    public ExpressionSyntax Place => place;

    /// <summary>Where values are read.</summary>
    public int Position => place.SpanStart;

    /// <summary>How the symbol of a name is read as a type.</summary>
    /// <param name="name">The name of a parameter or property.</param>
    /// <param name="type">Its type.</param>
    /// <param name="annotation">Whether it may be null.</param>
    /// <param name="others">Names that hide variables where the value is read.</param>
    /// <returns>A reason where it can't be read; neither where there is no symbol of the name.</returns>
    public (SymbolReading? Reading, string? Objection) Read(string name, ITypeSymbol type, NullableAnnotation annotation, ImmutableArray<string> others)
    {
        foreach (var level in commands.Levels)
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

        return OfRoot(name) is { } global ? Read(global, [global], type, annotation, others) : (null, null);
    }

    /// <summary>A global option of the only root command, where no other text of the program can be meant.</summary>
    private BindableSymbol? OfRoot(string name)
    {
        var texts = NameTexts.Of(context.Compilation, context.CancellationToken);
        return commands.ReachesRoot || texts.AreOpen || texts.Meant(name).Count() != 1 ? null : GlobalOptions.Of(context.Compilation, context.CancellationToken).Meant(name);
    }

    /// <summary>Whether an option or argument of a name may be added to the command, or to a parent, where it is not seen.</summary>
    /// <param name="name">The name of a property that nothing is found for.</param>
    /// <returns>True where any text of the project looks like such a name, and is not known to belong to another command, or where another library of the program's may have such an option.</returns>
    public bool MayBeElsewhere(string name) =>
        NameTexts.Of(context.Compilation, context.CancellationToken) is var texts && (texts.AreOpen || texts.Meant(name).Any(literal => !BelongsToOther(literal)));

    /// <summary>Whether an option or argument is added to nothing but variables that hold other commands, in this file.</summary>
    private bool BelongsToOther(LiteralExpressionSyntax literal)
    {
        if (!commands.ReachesRoot || literal.SyntaxTree != context.Model.SyntaxTree)
        {
            return false;
        }

        var creation = literal.Ancestors().OfType<ExpressionSyntax>().TakeWhile(e => e is not (InitializerExpressionSyntax or AnonymousFunctionExpressionSyntax))
            .LastOrDefault(e => e is BaseObjectCreationExpressionSyntax);
        if (creation is null)
        {
            return false;
        }

        if (creation.Parent is not (ArrowExpressionClauseSyntax or ReturnStatementSyntax))
        {
            return IsOther(commands.AddedTo(creation));
        }

        var method = creation.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        var made = method is null ? null : context.Model.GetDeclaredSymbol(method, context.CancellationToken);
        return made is not null && CallsOf(made) is { } calls && calls.All(call => IsOther(commands.AddedTo(call)));
    }

    /// <summary>Whether a variable holds another command; a parameter does where it is given nothing but such variables.</summary>
    private bool IsOther(ISymbol? command) => command switch
    {
        ILocalSymbol local => !commands.Commands.Contains(local, SymbolEqualityComparer.Default),
        IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter => CallsOf(method) is { } calls
            && calls.All(call => context.Model.GetOperation(call, context.CancellationToken) is IInvocationOperation { Arguments: var arguments }
                && arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal)?.Value is ILocalReferenceOperation { Local: var given } && IsOther(given)),
        _ => false,
    };

    /// <summary>The calls of a method; null where there may be others.</summary>
    private List<InvocationExpressionSyntax>? CallsOf(IMethodSymbol method)
    {
        var names = context.NamesOf(method.Name).Where(n => SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(n).Symbol, method)).ToList();
        return method.DeclaredAccessibility == Accessibility.Private && names.All(n => n.Parent is InvocationExpressionSyntax) ? [.. names.Select(n => (InvocationExpressionSyntax)n.Parent!)] : null;
    }

    private (SymbolReading? Reading, string? Objection) Read(BindableSymbol symbol, ImmutableArray<BindableSymbol> level, ITypeSymbol type, NullableAnnotation annotation, ImmutableArray<string> others)
    {
        var isSame = SymbolEqualityComparer.Default.Equals(symbol.ValueType, type);
        var isOptional = DefaultValues.IsNullable(symbol.ValueType) && SymbolEqualityComparer.Default.Equals(((INamedTypeSymbol)symbol.ValueType).TypeArguments[0], type);
        if (!isSame && !isOptional && context.Compilation.ClassifyCommonConversion(symbol.ValueType, type) is not ({ IsImplicit: true, IsReference: true } or { IsImplicit: true, IsNullable: true }))
        {
            return (null, $"The option or argument '{symbol.Aliases[0]}' has the type '{Short(symbol.ValueType)}', what takes its value '{Short(type)}': give both the same type.");
        }

        var key = IsUsable(symbol.Variable, others) ? symbol.Variable!.ToString()
            : symbol.Name is { } name && level.Count(s => s.Name == name) == 1 ? SymbolDisplay.FormatLiteral(name, quote: true)
            : null;
        if (key is null)
        {
            return (null, $"The option or argument '{symbol.Aliases[0]}' can't be named here: store it in a variable that the handler can use.");
        }

        if (key[0] == '"' && symbol.MayBeMissing)
        {
            return (null, $"The option or argument '{symbol.Aliases[0]}' is added under a condition, and 2.0 throws where a name is read that is not there: store it in a variable that the handler can use.");
        }

        var typeArgument = key[0] == '"' ? $"<{symbol.ValueType.ToMinimalDisplayString(context.Model, place.SpanStart)}>" : string.Empty;
        var forgives = type.IsReferenceType && annotation != NullableAnnotation.Annotated && context.Model.GetNullableContext(place.SpanStart).HasFlag(NullableContext.WarningsEnabled);
        var none = _givesEmptyTexts && symbol.IsArgument && type.SpecialType == SpecialType.System_String ? " ?? \"\"" : forgives ? "!" : string.Empty;
        var value = $"{HandlerParameters.ParseResult}.GetValue{typeArgument}({key}){(isOptional ? ".GetValueOrDefault()" : none)}";
        return (new SymbolReading(symbol, key, value, !isSame && !isOptional, symbol.Variable is null ? symbol.CreatedDefault : DeclaredDefaults.Of(symbol.Variable, context)), null);
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
