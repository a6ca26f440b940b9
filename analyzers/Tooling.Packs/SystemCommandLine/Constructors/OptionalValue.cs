using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Members;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Constructors;

/// <summary>
/// Options that may be given without a value (<c>--color</c>), and have a default. In beta4 such an option had the default of its type, <c>null</c> or an empty list;
/// 2.x asks the factory for that as well.
/// </summary>
internal static class OptionalValue
{
    /// <summary>Whether an option may be given without a value, as far as its creation and its variable say.</summary>
    /// <param name="symbol">The option or argument.</param>
    /// <param name="context">The file.</param>
    public static bool IsAllowed(NewSymbol symbol, RuleContext context)
    {
        if (symbol.Constructor.ContainingType.MetadataName() != CommandLineTypes.OptionOfT || FlagDefaults.IsFlagValue(symbol.ValueType))
        {
            return false;
        }

        var own = symbol.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => a.Left is IdentifierNameSyntax { Identifier.ValueText: "Arity" });
        if (own is not null)
        {
            return IsOptional(own.Right, context.Model);
        }

        return DeclaredDefaults.HolderOf(symbol.Node, context) is { } variable && IsAllowed(variable, context);
    }

    /// <summary>Whether an option's variable is given such an arity in this file.</summary>
    /// <param name="variable">A local, field or property.</param>
    /// <param name="context">The file.</param>
    public static bool IsAllowed(ISymbol variable, RuleContext context) => context.AccessesOf("Arity").Any(arity =>
        arity.Parent is AssignmentExpressionSyntax a && a.Left == arity
        && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(arity.Expression, context.CancellationToken).Symbol, variable)
        && IsOptional(a.Right, context.Model));

    /// <summary>The factory that gives the type's default where the option is given without a value.</summary>
    /// <returns>Nothing where the factory as it stands will do; a reason where it can't be written.</returns>
    public static (ImmutableArray<EditPart>? Factory, string? Objection) Factory(NewSymbol symbol, ExpressionSyntax factory, RuleContext context)
    {
        if (factory is not ParenthesizedLambdaExpressionSyntax { ExpressionBody: { } body, Modifiers.Count: 0, ParameterList.Parameters.Count: 0 })
        {
            return (null, "Given without a value, the option had the default of its type; 2.0 takes that of the factory. Write the factory as a lambda of one expression.");
        }

        if (IsDefault(body, context.Model))
        {
            return (null, null);
        }

        if (EmptyValue.Of(symbol.ValueType, symbol.Node, context) is not { } none)
        {
            return (null, "Given without a value, the option had an empty collection; 2.0 takes the value of the factory. Ask in the factory whether the result's Parent is an OptionResult that is not Implicit.");
        }

        if (SyntaxFactory.AreEquivalent(body, SyntaxFactory.ParseExpression(none)) || body is CollectionExpressionSyntax { Elements.Count: 0 })
        {
            return (null, null);
        }

        var result = new FreshNames(context.Model, symbol.Node).Make("result");
        var (open, close) = Precedence.IsPrimary(body) ? (string.Empty, string.Empty) : ("(", ")");
        return ([EditPart.Literal($"{result} => {result}.Parent is {context.Imports.TextOf("System.CommandLine.Parsing", "OptionResult", symbol.Node)} {{ Implicit: false }} ? {none} : {open}"), EditPart.From(body.Span), EditPart.Literal(close)], null);
    }

    private static bool IsOptional(ExpressionSyntax arity, SemanticModel model) => arity switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ZeroOrOne" or "ZeroOrMore" } => true,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } bounds } =>
            model.GetConstantValue(bounds[0].Expression) is { HasValue: true, Value: 0 } && model.GetConstantValue(bounds[1].Expression) is not { HasValue: true, Value: 0 },
        _ => false,
    };

    private static bool IsDefault(ExpressionSyntax body, SemanticModel model) =>
        body.IsKind(SyntaxKind.DefaultLiteralExpression) || body is DefaultExpressionSyntax
        || model.GetConstantValue(body) is { HasValue: true, Value: null or 0 or 0L or 0d or false }
        || model.GetSymbolInfo(body).Symbol is IMethodSymbol { Name: "Empty", IsStatic: true };
}
