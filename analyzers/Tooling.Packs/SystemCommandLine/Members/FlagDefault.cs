using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>Whether an <c>Option&lt;bool&gt;</c> has a default value of its own, as far as its declaration says.</summary>
internal enum FlagDefault
{
    /// <summary>The option is of another type, for which both versions agree.</summary>
    NoFlag,

    /// <summary>A flag without a default: not given, it has no result in beta4, and an implicit one in 2.x.</summary>
    None,

    /// <summary>A flag with a default: it has a result in both.</summary>
    Own,

    /// <summary>Perhaps a flag, perhaps with a default.</summary>
    Unknown,
}

/// <summary>Reads the declaration of a flag.</summary>
internal static class FlagDefaults
{
    public static FlagDefault Of(ExpressionSyntax option, RuleContext context)
    {
        var type = context.Model.GetTypeInfo(option).Type;
        if (ValueType(type) is { } value && value is not ITypeParameterSymbol)
        {
            return value.SpecialType == SpecialType.System_Boolean ? OfFlag(option, context) : FlagDefault.NoFlag;
        }

        return FlagDefault.Unknown;
    }

    /// <summary>Whether an option's value is a <c>bool</c>.</summary>
    public static bool IsFlag(ExpressionSyntax option, RuleContext context) => ValueType(context.Model.GetTypeInfo(option).Type)?.SpecialType == SpecialType.System_Boolean;

    private static ITypeSymbol? ValueType(ITypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.MetadataName() == CommandLineTypes.OptionOfT)
            {
                return ((INamedTypeSymbol)current).TypeArguments[0];
            }
        }

        return null;
    }

    private static FlagDefault OfFlag(ExpressionSyntax option, RuleContext context)
    {
        if (context.Model.GetSymbolInfo(option).Symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol) || context.Model.GetSymbolInfo(option).Symbol is not { DeclaringSyntaxReferences.Length: 1 } symbol)
        {
            return FlagDefault.Unknown;
        }

        var declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken);
        if (context.ModelOf(declaration.SyntaxTree) is not { } model || model.GetDeclaredSymbol(declaration) is not { } declared)
        {
            return FlagDefault.Unknown;
        }

        var values = Values(declaration, declared, model).ToList();
        if (values.Count == 0 || IsGivenDefault(declared, [model, context.Model]))
        {
            return FlagDefault.Unknown;
        }

        var defaults = values.Select(v => OfCreation(v, model)).Distinct().ToList();
        return defaults.Count == 1 ? defaults[0] : FlagDefault.Unknown;
    }

    /// <summary>Everything that is assigned to the variable, field or property in its file.</summary>
    private static IEnumerable<ExpressionSyntax> Values(SyntaxNode declaration, ISymbol symbol, SemanticModel model)
    {
        var initial = declaration switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } value } => value,
            PropertyDeclarationSyntax { Initializer.Value: { } value } => value,
            _ => null,
        };
        var isWrittenElsewhere = symbol is IFieldSymbol { IsReadOnly: false, DeclaredAccessibility: not Accessibility.Private } or IPropertySymbol { SetMethod.DeclaredAccessibility: not Accessibility.Private };
        return isWrittenElsewhere && initial is null ? []
            : Assigned(declaration.SyntaxTree.GetRoot(), symbol, model).Concat(initial is null ? [] : new[] { initial });
    }

    private static IEnumerable<ExpressionSyntax> Assigned(SyntaxNode root, ISymbol symbol, SemanticModel model) =>
        root.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(a => a.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax && a.Left.GetLastToken().ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(a.Left).Symbol, symbol))
            .Select(a => a.Right);

    private static FlagDefault OfCreation(ExpressionSyntax value, SemanticModel model)
    {
        if (value is not BaseObjectCreationExpressionSyntax || model.GetOperation(value) is not IObjectCreationOperation { Constructor.ContainingType: { } type } creation || type.MetadataName() != CommandLineTypes.OptionOfT)
        {
            return FlagDefault.Unknown;
        }

        IOperation? Given(string parameter) => creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind == ArgumentKind.Explicit)?.Value;
        return Given("getDefaultValue") is not null ? FlagDefault.Own
            : Given("isDefault") is not { } isDefault || isDefault.ConstantValue is { HasValue: true, Value: false } ? FlagDefault.None
            : isDefault.ConstantValue.HasValue ? FlagDefault.Own
            : FlagDefault.Unknown;
    }

    /// <summary><c>option.SetDefaultValue(…)</c> somewhere in the files at hand.</summary>
    private static bool IsGivenDefault(ISymbol symbol, SemanticModel[] models) =>
        models.Distinct().Any(m => m.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(a => a.Name.Identifier.ValueText is "SetDefaultValue" or "SetDefaultValueFactory" && SymbolEqualityComparer.Default.Equals(m.GetSymbolInfo(a.Expression).Symbol, symbol)));
}
