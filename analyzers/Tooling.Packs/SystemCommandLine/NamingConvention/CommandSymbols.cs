using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>Finds the options and arguments that a command and its parents are given in the same file.</summary>
/// <param name="context">The file.</param>
internal sealed class CommandSymbols(RuleContext context)
{
    private static readonly string[] AddMethods = ["Add", "AddOption", "AddArgument", "AddGlobalOption"];

    private readonly SemanticModel _model = context.Model;
    private readonly List<ImmutableArray<BindableSymbol>> _levels = [];
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The symbols of a command, then those of its parent, and so on: in the order in which names are looked up.</summary>
    /// <param name="command">What the command is called here; null for <c>this</c>.</param>
    /// <param name="place">The code that sets the handler.</param>
    public IReadOnlyList<ImmutableArray<BindableSymbol>> Of(ExpressionSyntax? command, SyntaxNode place)
    {
        if (command is null or ThisExpressionSyntax)
        {
            if (place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
            {
                _levels.Add(Read(AddedIn(type, IsThis)));
            }
        }
        else if (_model.GetSymbolInfo(command).Symbol is { } variable)
        {
            Follow(variable, place);
        }

        return _levels;
    }

    private void Follow(ISymbol command, SyntaxNode place)
    {
        if (!_seen.Add(command))
        {
            return;
        }

        var scope = ScopeOf(command, place);
        bool IsCommand(ExpressionSyntax? e) => e is not null && IsReference(e, command);
        var creations = CreationsOf(command, scope).ToList();
        _levels.Add(Read(creations.SelectMany(ElementsOf).Concat(AddedIn(scope, IsCommand))));
        foreach (var parent in Parents(scope, IsCommand).Distinct(SymbolEqualityComparer.Default))
        {
            Follow(parent!, place);
        }
    }

    /// <summary>Where code that adds to the command can be: the function of a local variable, the class of a member.</summary>
    private SyntaxNode ScopeOf(ISymbol command, SyntaxNode place) => command is ILocalSymbol or IParameterSymbol
        ? place.Ancestors().LastOrDefault(a => a is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax) ?? context.Root
        : place.Ancestors().OfType<TypeDeclarationSyntax>().LastOrDefault() ?? context.Root;

    private static IEnumerable<ExpressionSyntax> CreationsOf(ISymbol command, SyntaxNode scope) =>
        command.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).Where(s => s.SyntaxTree == scope.SyntaxTree).SelectMany(s => s switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => [value],
            PropertyDeclarationSyntax { Initializer.Value: var value } => [value],
            _ => Enumerable.Empty<ExpressionSyntax>(),
        }).Concat(scope.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(a => a.Left is IdentifierNameSyntax left && left.Identifier.ValueText == command.Name).Select(a => a.Right));

    private static IEnumerable<ExpressionSyntax> ElementsOf(ExpressionSyntax creation) =>
        creation is BaseObjectCreationExpressionSyntax { Initializer: { RawKind: (int)SyntaxKind.CollectionInitializerExpression } initializer } ? initializer.Expressions : [];

    private static IEnumerable<ExpressionSyntax> AddedIn(SyntaxNode scope, Func<ExpressionSyntax?, bool> isCommand) =>
        Calls(scope, AddMethods, isCommand).Select(c => c.ArgumentList.Arguments[0].Expression);

    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode scope, string[] methods, Func<ExpressionSyntax?, bool> isReceiver) =>
        scope.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => c.ArgumentList.Arguments.Count == 1 && c.Expression switch
        {
            MemberAccessExpressionSyntax access => methods.Contains(access.Name.Identifier.ValueText) && isReceiver(access.Expression),
            SimpleNameSyntax name => methods.Contains(name.Identifier.ValueText) && isReceiver(null),
            _ => false,
        });

    private static bool IsThis(ExpressionSyntax? receiver) => receiver is null or ThisExpressionSyntax;

    private bool IsReference(ExpressionSyntax expression, ISymbol variable) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && SymbolEqualityComparer.Default.Equals(_model.GetSymbolInfo(expression).Symbol, variable);

    /// <summary>The variables of the commands that this one is added to.</summary>
    private IEnumerable<ISymbol> Parents(SyntaxNode scope, Func<ExpressionSyntax?, bool> isCommand)
    {
        foreach (var call in scope.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call is { ArgumentList.Arguments: { Count: 1 } arguments, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" or "AddCommand" } access }
                && isCommand(arguments[0].Expression) && _model.GetSymbolInfo(access.Expression).Symbol is { } parent)
            {
                yield return parent;
            }
        }

        foreach (var initializer in scope.DescendantNodes().OfType<InitializerExpressionSyntax>().Where(i => i.IsKind(SyntaxKind.CollectionInitializerExpression) && i.Expressions.Any(isCommand)))
        {
            if (initializer.Parent?.Parent is EqualsValueClauseSyntax { Parent: { } declarator } && _model.GetDeclaredSymbol(declarator) is { } parent)
            {
                yield return parent;
            }
        }
    }

    private ImmutableArray<BindableSymbol> Read(IEnumerable<ExpressionSyntax> elements) => [.. elements.Select(Read).OfType<BindableSymbol>()];

    private BindableSymbol? Read(ExpressionSyntax element)
    {
        var expression = BuilderApi.WithoutParentheses(element);
        if (expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || _model.GetSymbolInfo(expression).Symbol is not { } variable)
        {
            return BindableSymbol.Of(expression, null, _model);
        }

        var creation = variable.DeclaringSyntaxReferences.Select(r => r.GetSyntax(context.CancellationToken)).Select(s => s switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { Initializer.Value: var value } => value,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var value } => value,
            _ => null,
        }).FirstOrDefault();
        return creation is null || context.ModelOf(creation.SyntaxTree) is not { } model ? null : BindableSymbol.Of(creation, expression, model)?.With(MoreAliases(variable));
    }

    private IEnumerable<string> MoreAliases(ISymbol option) =>
        Calls(context.Root, ["AddAlias"], receiver => receiver is not null && IsReference(receiver, option))
            .Select(c => _model.GetConstantValue(c.ArgumentList.Arguments[0].Expression).Value).OfType<string>();
}
