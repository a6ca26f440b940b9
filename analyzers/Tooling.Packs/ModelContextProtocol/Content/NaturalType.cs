using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary>Whether the compiler infers a type from an expression, so that it must go on being the base type of all content.</summary>
internal static class NaturalType
{
    public static bool Matters(ExpressionSyntax creation, RuleContext context)
    {
        if (creation is ImplicitObjectCreationExpressionSyntax)
        {
            return false;
        }

        var whole = Code.Whole(creation);
        return whole.Parent switch
        {
            ArgumentSyntax argument => argument.Parent is TupleExpressionSyntax || IsInferredArgument(argument, context, MentionsTypeParameter),
            ConditionalExpressionSyntax conditional => Matters(conditional, context) || IsInferredLocal(conditional),
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice } => Matters(choice, context) || IsInferredLocal(choice),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce => Matters(coalesce, context),
            InitializerExpressionSyntax { Parent: ImplicitArrayCreationExpressionSyntax } array => array.Expressions[0] == whole,
            AnonymousObjectMemberDeclaratorSyntax or SelectClauseSyntax => true,
            EqualsValueClauseSyntax value => IsReassigned(value, context),
            AnonymousFunctionExpressionSyntax function => IsInferredResult(function, context),
            ReturnStatementSyntax statement => FunctionOf(statement) is AnonymousFunctionExpressionSyntax function && IsInferredResult(function, context),
            _ => false,
        };
    }

    private static SyntaxNode? FunctionOf(ReturnStatementSyntax statement) =>
        statement.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax);

    private static bool IsInferredLocal(ExpressionSyntax expression) =>
        Code.Whole(expression).Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } };

    private static bool IsReassigned(EqualsValueClauseSyntax value, RuleContext context)
    {
        if (value.Parent is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } declarator || context.Model.GetDeclaredSymbol(declarator) is not { } local)
        {
            return false;
        }

        var scope = declarator.Ancestors().FirstOrDefault(a => a is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? context.Root;
        return scope.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(a => a.Left is IdentifierNameSyntax name && name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(context.Model.GetSymbolInfo(name).Symbol, local));
    }

    private static bool IsInferredResult(AnonymousFunctionExpressionSyntax function, RuleContext context) => Code.Whole(function).Parent switch
    {
        ArgumentSyntax argument => IsInferredArgument(argument, context, t => t is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } ? MentionsTypeParameter(invoke.ReturnType) : MentionsTypeParameter(t)),
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: true } } } => true,
        _ => false,
    };

    private static bool IsInferredArgument(ArgumentSyntax argument, RuleContext context, Func<ITypeSymbol, bool> isOpen)
    {
        if (argument.Parent?.Parent is not InvocationExpressionSyntax invocation
            || NameOf(invocation) is GenericNameSyntax
            || context.Model.GetSymbolInfo(invocation).Symbol is not IMethodSymbol { IsGenericMethod: true } method)
        {
            return false;
        }

        var parameters = ((IMethodSymbol)method.Declared()).Parameters;
        var ordinal = ((BaseArgumentListSyntax)argument.Parent).Arguments.IndexOf(argument) + (method.MethodKind == MethodKind.ReducedExtension ? 1 : 0);
        var parameter = argument.NameColon is { Name.Identifier.ValueText: var name }
            ? parameters.FirstOrDefault(p => p.Name == name)
            : parameters.ElementAtOrDefault(Math.Min(ordinal, parameters.Length - 1));
        return parameter is not null && isOpen(parameter.Type);
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static bool MentionsTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } => true,
        IArrayTypeSymbol array => MentionsTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(MentionsTypeParameter),
        _ => false,
    };
}
