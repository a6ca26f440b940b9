using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Packs.SystemCommandLine.Handlers;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary>Whether a command that is created inside of an expression can be created before it, without a difference.</summary>
internal static class EarlierCreation
{
    /// <summary>The statement that a command can be created before, or the expression that is the body of a function.</summary>
    /// <param name="creation">The creation of the command.</param>
    /// <param name="handler">The assignment of its handler, which is evaluated behind the creation in any case.</param>
    /// <param name="context">The file.</param>
    /// <returns>Null where the command is not created each time, or something that comes before may change what it is made of.</returns>
    public static SyntaxNode? PlaceOf(BaseObjectCreationExpressionSyntax creation, AssignmentExpressionSyntax handler, RuleContext context)
    {
        var before = new List<ExpressionSyntax>();
        SyntaxNode node = creation;
        while (true)
        {
            var parent = node.Parent;
            if (IsPlace(node, parent))
            {
                break;
            }

            if (parent is null || !Passes(node, parent, before))
            {
                return null;
            }

            node = parent;
        }

        var isFree = before.All(e => IsFree(e, context)) || GivenTo(creation, handler).All(e => context.Model.GetOperation(e) is { } operation && SymbolStability.IsStable(operation, context));
        return isFree ? node : null;
    }

    private static bool IsPlace(SyntaxNode node, SyntaxNode? parent) => node switch
    {
        StatementSyntax => parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax,
        ExpressionSyntax => parent is ArrowExpressionClauseSyntax || (parent is LambdaExpressionSyntax lambda && lambda.ExpressionBody == node),
        _ => false,
    };

    /// <summary>Goes up from an expression to what it is a part of, where it is evaluated each time that the whole is; notes what is evaluated before.</summary>
    private static bool Passes(SyntaxNode node, SyntaxNode parent, List<ExpressionSyntax> before)
    {
        switch (parent)
        {
            case ParenthesizedExpressionSyntax or CastExpressionSyntax or AwaitExpressionSyntax or ExpressionElementSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax:
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
            case ArgumentSyntax { RefOrOutKeyword.RawKind: 0 }:
            case ReturnStatementSyntax or YieldStatementSyntax or ExpressionStatementSyntax or LocalDeclarationStatementSyntax { IsConst: false }:
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax } } }:
            case VariableDeclaratorSyntax or VariableDeclarationSyntax:
                return true;
            case MemberAccessExpressionSyntax access:
                return access.Expression == node;
            case InvocationExpressionSyntax call:
                if (call.Expression != node)
                {
                    before.Add((call.Expression as MemberAccessExpressionSyntax)?.Expression ?? call.Expression);
                }

                return true;
            case ArgumentListSyntax list:
                before.AddRange(list.Arguments.TakeWhile(a => a != node).Select(a => a.Expression));
                return true;
            case BaseObjectCreationExpressionSyntax creation:
                before.AddRange(creation.Initializer == node ? creation.ArgumentList?.Arguments.Select(a => a.Expression) ?? [] : []);
                return true;
            case InitializerExpressionSyntax initializer:
                before.AddRange(initializer.Expressions.TakeWhile(e => e != node));
                return true;
            case CollectionExpressionSyntax collection:
                before.AddRange(collection.Elements.TakeWhile(e => e != node).Select(e => e is ExpressionElementSyntax { Expression: var value } ? value : ((SpreadElementSyntax)e).Expression));
                return true;
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == node:
                if (assignment.Parent is not InitializerExpressionSyntax && assignment.Left is not IdentifierNameSyntax)
                {
                    before.Add((assignment.Left as MemberAccessExpressionSyntax)?.Expression ?? assignment.Left);
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether nothing that a command is made of can depend on an expression.</summary>
    private static bool IsFree(ExpressionSyntax expression, RuleContext context) =>
        (BuilderApi.WithoutParentheses(expression) is SimpleNameSyntax or MemberAccessExpressionSyntax && context.Model.GetSymbolInfo(expression).Symbol is INamespaceOrTypeSymbol)
        || (expression is SimpleNameSyntax && context.Model.GetSymbolInfo(expression).Symbol is IMethodSymbol)
        || (context.Model.GetOperation(expression) is { } operation && Purity.IsStable(operation));

    /// <summary>What the command is made of, apart from the handler.</summary>
    private static IEnumerable<ExpressionSyntax> GivenTo(BaseObjectCreationExpressionSyntax creation, AssignmentExpressionSyntax handler) =>
        (creation.ArgumentList?.Arguments.Select(a => a.Expression) ?? [])
            .Concat(creation.Initializer!.Expressions.Where(e => e != handler).Select(e => e is AssignmentExpressionSyntax assignment ? assignment.Right : e));
}
