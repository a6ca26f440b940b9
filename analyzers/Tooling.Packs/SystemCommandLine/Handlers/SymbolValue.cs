using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Tooling.Packs.SystemCommandLine.Binders;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>How a handler's parameter gets its value in 2.x.</summary>
internal sealed class SymbolValue
{
    private readonly TextSpan _symbol;
    private readonly ImmutableHashSet<string> _identifiers;
    private readonly bool _isBinder;
    private readonly bool _forgiveNull;
    private readonly ContextService _service;

    private SymbolValue(SyntaxNode syntax, bool isBinder, bool forgiveNull, ContextService service, ITypeSymbol valueType, string? hoistedName)
    {
        _service = service;
        _symbol = syntax.Span;
        _identifiers = [.. syntax.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(n => n.Parent is not MemberAccessExpressionSyntax access || access.Expression == n).Select(n => n.Identifier.ValueText)];
        _isBinder = isBinder;
        _forgiveNull = forgiveNull;
        ValueType = valueType;
        HoistedName = hoistedName;
    }

    /// <summary>The T of the symbol.</summary>
    public ITypeSymbol ValueType { get; }

    /// <summary>The local that has to hold the symbol because evaluating it later could mean something else; null where it need not.</summary>
    public string? HoistedName { get; }

    /// <summary>The expression that nobody evaluates any more; null where it is read from.</summary>
    public TextSpan? Removed => _service == ContextService.None ? null : _symbol;

    /// <summary>The symbol is reached through a variable or <c>this</c>: a static lambda can't.</summary>
    public bool NeedsCapture { get; private init; }

    /// <summary>The value is the token that the action is given.</summary>
    public bool IsToken => _service == ContextService.CancellationToken;

    /// <summary>The statement part that evaluates the symbol where it was evaluated.</summary>
    public ImmutableArray<EditPart> Hoisted => [EditPart.Literal($"var {HoistedName} = "), EditPart.From(_symbol), EditPart.Literal(";")];

    /// <summary>Describes how to read one symbol; a reason where it can't be read.</summary>
    public static (SymbolValue? Value, string? Objection) Of(SymbolArgument argument, ITypeSymbol parameterType, FreshNames names, RuleContext context)
    {
        var operation = argument.Value is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : argument.Value;
        if (operation.Type is not { } type || operation.Syntax is not { } syntax)
        {
            return (null, "The symbol's type is not known.");
        }

        var symbol = SymbolType(type);
        var binder = symbol is null ? BinderType(type) : null;
        if (symbol is null && binder is null)
        {
            return (null, $"'{type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}' is no option, argument or binder whose value 2.x can read. Read the value in the action, from the ParseResult.");
        }

        if (binder is not null && !HasBoundValue(type))
        {
            return (null, $"The binder '{type.Name}' is not declared here: its values can't be read by a method.");
        }

        var valueType = (symbol ?? binder)!.TypeArguments[0];
        if (type is INamedTypeSymbol named && binder is not null && ServiceBinder.Is(named, context))
        {
            return ServiceBinder.Of(valueType) is var service and not ContextService.None
                ? (new SymbolValue(syntax, isBinder: false, forgiveNull: false, service, valueType, hoistedName: null), null)
                : (null, $"The handler is given a service of type '{valueType.Name}', and services are gone in 2.0: let the action capture it.");
        }

        var nullable = context.Model.GetNullableContext(argument.Syntax.SpanStart).HasFlag(NullableContext.WarningsEnabled);
        var forgive = nullable && symbol is not null && !valueType.IsValueType && parameterType.NullableAnnotation != NullableAnnotation.Annotated;
        var hoisted = SymbolStability.IsStable(operation, context) ? null : names.Make(NameFor(argument.Syntax, syntax.ToString(), type));
        var captured = hoisted is not null || operation.DescendantsAndSelf().Any(o => o is ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation);
        return (new SymbolValue(syntax, binder is not null, forgive, ContextService.None, valueType, hoisted) { NeedsCapture = captured }, null);
    }

    /// <summary>The identifiers that the symbol's expression reads: a local of that name must not hide them.</summary>
    public bool Mentions(string identifier) => HoistedName is null && _service == ContextService.None && _identifiers.Contains(identifier);

    /// <summary>The expression that reads the value.</summary>
    /// <param name="parseResult">The name of the parse result.</param>
    /// <param name="token">The name of the action's token.</param>
    /// <param name="isForgiven">The code has a <c>!</c> of its own behind it.</param>
    public ImmutableArray<EditPart> Read(string parseResult, string token, bool isForgiven = false)
    {
        switch (_service)
        {
            case ContextService.CancellationToken:
                return [EditPart.Literal(token)];
            case ContextService.Configuration:
                return [EditPart.Literal(parseResult + ".InvocationConfiguration")];
            case ContextService.ParseResult:
                return [EditPart.Literal(parseResult)];
        }

        var symbol = HoistedName is null ? EditPart.From(_symbol) : EditPart.Literal(HoistedName);
        return _isBinder
            ? [symbol, EditPart.Literal($".GetBoundValue({parseResult})")]
            : [EditPart.Literal($"{parseResult}.GetValue("), symbol, EditPart.Literal(_forgiveNull && !isForgiven ? ")!" : ")")];
    }

    /// <summary>About how many characters <see cref="Read"/> takes.</summary>
    public int Width(string parseResult) => parseResult.Length + _symbol.Length + ".GetValue()!, ".Length;

    private static INamedTypeSymbol? SymbolType(ITypeSymbol type) => Base(type, CommandLineTypes.OptionOfT) ?? Base(type, CommandLineTypes.ArgumentOfT);

    private static INamedTypeSymbol? BinderType(ITypeSymbol type) => Base(type, CommandLineTypes.BinderBase);

    private static INamedTypeSymbol? Base(ITypeSymbol type, string metadataName)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current.MetadataName() == metadataName)
            {
                return current;
            }
        }

        return type is ITypeParameterSymbol parameter ? parameter.ConstraintTypes.Select(c => Base(c, metadataName)).FirstOrDefault(b => b is not null) : null;
    }

    private static string TypeName(ITypeSymbol type) =>
        type is ITypeParameterSymbol { Name: { Length: > 1 } name } && name[0] == 'T' && char.IsUpper(name[1]) ? name.Substring(1) : type.Name;

    /// <summary>The class that derives from <c>BinderBase&lt;T&gt;</c> is the program's own, and so gets a method that can be called.</summary>
    private static bool HasBoundValue(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named => BinderFamily.RootOf(named)?.Locations.Any(l => l.IsInSource) == true,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(HasBoundValue),
        _ => false,
    };

    /// <summary>A name that says which command it is for: two commands in one method must not declare the same variable.</summary>
    private static string NameFor(SyntaxNode argument, string text, ITypeSymbol type)
    {
        var receiver = (argument.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.Expression as MemberAccessExpressionSyntax)?.Expression;
        var prefix = receiver is IdentifierNameSyntax command ? command.Identifier.ValueText.TrimStart('_') : string.Empty;
        var isName = text.Length > 1 && text.All(c => char.IsLetterOrDigit(c) || c is '_' or '.');
        var name = (isName ? text.Substring(text.LastIndexOf('.') + 1) : TypeName(type)).TrimStart('_');
        var full = prefix.Length == 0 ? name : prefix + char.ToUpperInvariant(name[0]) + name.Substring(1);
        return char.ToLowerInvariant(full[0]) + full.Substring(1);
    }
}
