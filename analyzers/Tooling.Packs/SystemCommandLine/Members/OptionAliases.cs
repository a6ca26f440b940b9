using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>What an option is called, as far as its creation says so.</summary>
internal static class OptionAliases
{
    /// <summary>The aliases of the options that a root command of 2.x has from the start: it asks them first.</summary>
    private static readonly HashSet<string> BuiltIn = new(["--help", "-h", "/h", "-?", "/?", Version], StringComparer.Ordinal);

    private const string Version = "--version";

    /// <summary>Whether a program's own option has an alias of one that root commands have by themselves.</summary>
    /// <param name="option">The option, where it is added.</param>
    /// <param name="context">The file.</param>
    public static bool TakesBuiltIn(ExpressionSyntax option, RuleContext context) => TakesBuiltIn(option, context.Model, ImmutableHashSet.Create<ISymbol>(SymbolEqualityComparer.Default), context);

    private static bool TakesBuiltIn(ExpressionSyntax option, SemanticModel model, ImmutableHashSet<ISymbol> followed, RuleContext context) => option switch
    {
        ParenthesizedExpressionSyntax parenthesized => TakesBuiltIn(parenthesized.Expression, model, followed, context),
        BaseObjectCreationExpressionSyntax creation => NamesBuiltIn(creation.ArgumentList?.Arguments, model, context) || BaseNamesBuiltIn(model.GetSymbolInfo(creation).Symbol, context),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when model.GetSymbolInfo(call).Symbol?.ContainingNamespace?.ToDisplayString() == "System.CommandLine" => TakesBuiltIn(access.Expression, model, followed, context),
        _ => model.GetSymbolInfo(option).Symbol is { Kind: SymbolKind.Local or SymbolKind.Field or SymbolKind.Property } variable && !followed.Contains(variable) && VariableTakesBuiltIn(variable, followed.Add(variable), context),
    };

    /// <remarks>A variable may be made of itself: <c>option = option.FromAmong("a");</c>.</remarks>
    private static bool VariableTakesBuiltIn(ISymbol variable, ImmutableHashSet<ISymbol> followed, RuleContext context)
    {
        if (variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is not { } declaration || context.ModelOf(declaration.SyntaxTree) is not { } model)
        {
            return false;
        }

        var scope = declaration.Ancestors().FirstOrDefault(a => variable is ILocalSymbol ? a is BaseMethodDeclarationSyntax or CompilationUnitSyntax : a is TypeDeclarationSyntax);
        var values = scope?.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(a => NameOf(a.Left) == variable.Name).Select(a => a.Right) ?? [];
        var added = scope?.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(c => c.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddAlias" } access && NameOf(access.Expression) == variable.Name) ?? [];
        var initial = declaration switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
            _ => null,
        };
        return values.Append(initial).Any(v => v is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax && TakesBuiltIn(v, model, followed, context))
            || added.Any(c => NamesBuiltIn(c.ArgumentList.Arguments, model, context));
    }

    /// <summary>A class of its own says in its constructor what its options are called.</summary>
    private static bool BaseNamesBuiltIn(ISymbol? constructor, RuleContext context) =>
        constructor?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is { } declaration
        && context.ModelOf(declaration.SyntaxTree) is { } model
        && declaration switch
        {
            ConstructorDeclarationSyntax { Initializer.ArgumentList.Arguments: var arguments } => NamesBuiltIn(arguments, model, context),
            TypeDeclarationSyntax { BaseList.Types: var types } => types.OfType<PrimaryConstructorBaseTypeSyntax>().Any(t => NamesBuiltIn(t.ArgumentList.Arguments, model, context)),
            _ => false,
        };

    /// <summary>Texts of descriptions begin otherwise. Whether there is a version option is a builder's business, where there is one.</summary>
    private static bool NamesBuiltIn(IEnumerable<ArgumentSyntax>? arguments, SemanticModel model, RuleContext context) => (arguments ?? [])
        .SelectMany(a => a.Expression.DescendantNodesAndSelf(n => n is not LambdaExpressionSyntax).OfType<ExpressionSyntax>())
        .Any(e => model.GetConstantValue(e) is { HasValue: true, Value: string text } && BuiltIn.Contains(text) && (text != Version || !UsesBuilder(context)));

    private static bool UsesBuilder(RuleContext context) => context.Root.DescendantTokens().Any(t => t.ValueText == "CommandLineBuilder");

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        _ => null,
    };
}
