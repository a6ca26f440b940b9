using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>Whether an option or argument has a default value of its own, as far as its declaration says.</summary>
internal enum DeclaredDefault
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>It is created with one, or given one in any case.</summary>
    Own,

    /// <summary>Its declaration is not at hand, or it is given one in some cases.</summary>
    Unknown,
}

/// <summary>Reads the declarations of options and arguments.</summary>
internal static class DeclaredDefaults
{
    // Other rules may have been applied before: their names count as well.
    private static readonly ImmutableHashSet<string> Restricting =
    [
        "ExistingOnly", "FromAmong", "LegalFileNamesOnly", "LegalFilePathsOnly", "AcceptExistingOnly", "AcceptOnlyFromAmong", "AcceptLegalFileNamesOnly", "AcceptLegalFilePathsOnly",
    ];

    private static readonly ImmutableArray<string> Giving = ["SetDefaultValue", "SetDefaultValueFactory", "DefaultValueFactory"];

    private static readonly ImmutableArray<string> Requiring = ["IsRequired", "Required"];

    private static readonly ImmutableHashSet<string> Fluent = Restricting.Add("AddCompletions");

    /// <summary>Whether a symbol has a default value.</summary>
    /// <param name="expression">The variable, field or property that holds it.</param>
    /// <param name="context">The file.</param>
    /// <returns>What its declaration says.</returns>
    public static DeclaredDefault Of(ExpressionSyntax expression, RuleContext context)
    {
        if (context.Model.GetSymbolInfo(expression).Symbol is not (ILocalSymbol or IFieldSymbol or IPropertySymbol) || context.Model.GetSymbolInfo(expression).Symbol is not { DeclaringSyntaxReferences.Length: 1 } symbol)
        {
            return DeclaredDefault.Unknown;
        }

        var declaration = symbol.DeclaringSyntaxReferences[0].GetSyntax(context.CancellationToken);
        if (context.For(declaration.SyntaxTree) is not { } file || file.Model.GetDeclaredSymbol(declaration) is not { } declared)
        {
            return DeclaredDefault.Unknown;
        }

        var values = Values(declaration, declared, file).ToList();
        if (values.Count == 0)
        {
            return DeclaredDefault.Unknown;
        }

        if (Given(declared, [file, context]) is not DeclaredDefault.None and var given)
        {
            return given;
        }

        var defaults = values.Select(v => OfCreation(v, file.Model)).Distinct().ToList();
        return defaults.Count == 1 ? defaults[0] : DeclaredDefault.Unknown;
    }

    /// <summary>Whether a symbol has a default value, where it is created.</summary>
    /// <param name="creation">The creation.</param>
    /// <param name="context">The file.</param>
    /// <returns>What the creation says, and the code about the variable that it is assigned to.</returns>
    public static DeclaredDefault OfCreated(BaseObjectCreationExpressionSyntax creation, RuleContext context)
    {
        var own = OfCreation(creation, context.Model);
        return own == DeclaredDefault.None && HolderOf(creation, context) is { } variable ? Given(variable, [context]) : own;
    }

    /// <summary>The variable, field or property that a created symbol is assigned to.</summary>
    /// <param name="creation">The creation, perhaps with calls chained to it that return what they are called on.</param>
    /// <param name="context">The file.</param>
    /// <returns>Null where it is not assigned.</returns>
    public static ISymbol? HolderOf(SyntaxNode creation, RuleContext context)
    {
        var whole = creation;
        while (whole.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax chained } access && Fluent.Contains(access.Name.Identifier.ValueText))
        {
            whole = chained;
        }

        return whole.Parent switch
        {
            EqualsValueClauseSyntax { Parent: { } declaration } => context.Model.GetDeclaredSymbol(declaration, context.CancellationToken),
            AssignmentExpressionSyntax assignment => context.Model.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol,
            _ => null,
        };
    }

    /// <summary>Whether a symbol is created with a default value.</summary>
    /// <param name="value">The creation, or calls chained to it.</param>
    /// <param name="model">The meaning of its file.</param>
    /// <returns>What the creation says.</returns>
    public static DeclaredDefault OfCreation(ExpressionSyntax value, SemanticModel model)
    {
        value = WithoutFluentCalls(value);
        if (value is BaseObjectCreationExpressionSyntax { Initializer.Expressions: var members }
            && members.OfType<AssignmentExpressionSyntax>().Any(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "DefaultValueFactory" }))
        {
            return DeclaredDefault.Own;
        }

        if (value is not BaseObjectCreationExpressionSyntax || model.GetOperation(value) is not IObjectCreationOperation { Constructor.ContainingType: { } type } creation
            || type.MetadataName() is not (CommandLineTypes.OptionOfT or CommandLineTypes.ArgumentOfT))
        {
            return DeclaredDefault.Unknown;
        }

        IOperation? Given(string parameter) => creation.Arguments.FirstOrDefault(a => a.Parameter?.Name == parameter && a.ArgumentKind == ArgumentKind.Explicit)?.Value;
        return Given("getDefaultValue") is not null ? DeclaredDefault.Own
            : Given("isDefault") is not { } isDefault || isDefault.ConstantValue is { HasValue: true, Value: false } ? DeclaredDefault.None
            : isDefault.ConstantValue.HasValue ? DeclaredDefault.Own
            : DeclaredDefault.Unknown;
    }

    /// <summary>What a variable, field or property is declared with; null where that is nothing.</summary>
    /// <param name="declaration">The declaration.</param>
    public static ExpressionSyntax? InitialValue(SyntaxNode? declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Initializer.Value: { } value } => value,
        PropertyDeclarationSyntax { Initializer.Value: { } value } => value,
        _ => null,
    };

    /// <summary>What calls are chained to that return what they are called on: <c>argument.ExistingOnly()</c> is the argument.</summary>
    /// <param name="value">Any expression.</param>
    public static ExpressionSyntax WithoutFluentCalls(ExpressionSyntax value)
    {
        while (value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax fluent } && Fluent.Contains(fluent.Name.Identifier.ValueText))
        {
            value = fluent.Expression;
        }

        return value;
    }

    /// <summary>Whether a method restricts the values of a symbol.</summary>
    /// <param name="method">Its name, in any version of the library.</param>
    public static bool IsRestriction(string method) => Restricting.Contains(method);

    /// <summary>Whether the values of a symbol are restricted, by a call on it in this file.</summary>
    /// <param name="expression">The variable, field or property that holds it.</param>
    /// <param name="context">The file.</param>
    /// <returns>True where such a call is found.</returns>
    public static bool IsRestricted(ExpressionSyntax expression, RuleContext context)
    {
        var symbol = context.Model.GetSymbolInfo(expression, context.CancellationToken).Symbol;
        return symbol is not null && Restricting.SelectMany(context.AccessesOf)
            .Any(a => SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(a.Expression, context.CancellationToken).Symbol, symbol) || IsHeldBy(a, symbol, context));
    }

    /// <summary>Whether an option is made a required one, by an assignment in this file.</summary>
    /// <param name="expression">The variable, field or property that holds it.</param>
    /// <param name="context">The file.</param>
    /// <returns>True where such an assignment is found.</returns>
    public static bool IsRequired(ExpressionSyntax expression, RuleContext context)
    {
        var symbol = context.Model.GetSymbolInfo(expression, context.CancellationToken).Symbol;
        return symbol is not null && Requiring.SelectMany(context.NamesOf).Select(AssignmentTo)
            .Where(a => a?.Right.IsKind(SyntaxKind.FalseLiteralExpression) == false)
            .Any(a => a!.Left is MemberAccessExpressionSyntax access
                ? SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(access.Expression, context.CancellationToken).Symbol, symbol)
                : a.FirstAncestorOrSelf<EqualsValueClauseSyntax>()?.Parent is { } declaration && SymbolEqualityComparer.Default.Equals(context.Model.GetDeclaredSymbol(declaration, context.CancellationToken), symbol));
    }

    /// <summary>The assignment to a variable or member by its name; null where it is not assigned there.</summary>
    private static AssignmentExpressionSyntax? AssignmentTo(SimpleNameSyntax name)
    {
        ExpressionSyntax assigned = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return assigned.Parent is AssignmentExpressionSyntax assignment && assignment.Left == assigned ? assignment : null;
    }

    /// <summary>Whether what a chain of calls returns is what a variable begins with.</summary>
    private static bool IsHeldBy(MemberAccessExpressionSyntax access, ISymbol symbol, RuleContext context) =>
        access.Ancestors().SkipWhile(a => a is InvocationExpressionSyntax or MemberAccessExpressionSyntax).FirstOrDefault() switch
        {
            EqualsValueClauseSyntax { Parent: { } declaration } => SymbolEqualityComparer.Default.Equals(context.Model.GetDeclaredSymbol(declaration, context.CancellationToken), symbol),
            AssignmentExpressionSyntax assignment => SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol, symbol),
            _ => false,
        };

    /// <summary>Everything that is assigned to the variable, field or property in its file.</summary>
    private static IEnumerable<ExpressionSyntax> Values(SyntaxNode declaration, ISymbol symbol, RuleContext file)
    {
        var initial = InitialValue(declaration);
        var isWrittenElsewhere = symbol is IFieldSymbol { IsReadOnly: false, DeclaredAccessibility: not Accessibility.Private } or IPropertySymbol { SetMethod.DeclaredAccessibility: not Accessibility.Private };
        return isWrittenElsewhere && initial is null ? []
            : Assigned(symbol, file).Concat(initial is null ? [] : new[] { initial });
    }

    private static IEnumerable<ExpressionSyntax> Assigned(ISymbol symbol, RuleContext file) =>
        file.NamesOf(symbol.Name).Select(AssignmentTo).Where(a => a is not null && SymbolEqualityComparer.Default.Equals(file.Model.GetSymbolInfo(a.Left).Symbol, symbol)).Select(a => a!.Right);

    /// <summary><c>option.SetDefaultValue(…)</c> somewhere in the files at hand.</summary>
    private static DeclaredDefault Given(ISymbol symbol, RuleContext[] files)
    {
        var calls = files.Distinct().SelectMany(file => Giving.SelectMany(file.AccessesOf)
            .Where(a => SymbolEqualityComparer.Default.Equals(file.Model.GetSymbolInfo(a.Expression).Symbol, symbol))).ToList();
        return calls.Count == 0 ? DeclaredDefault.None
            : calls.Any(IsUnconditional) ? DeclaredDefault.Own
            : DeclaredDefault.Unknown;
    }

    /// <summary>Whether a call is a statement of a method's body, or a top-level one.</summary>
    private static bool IsUnconditional(SyntaxNode call) =>
        call.FirstAncestorOrSelf<ExpressionStatementSyntax>() is { Parent: GlobalStatementSyntax or BlockSyntax { Parent: BaseMethodDeclarationSyntax } };
}
