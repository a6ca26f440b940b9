using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.NamingConvention;

/// <summary><c>CommandHandler.Create(typeof(T).GetMethod(nameof(Method)))</c>, and with <c>this</c> as the target, which can only mean one method.</summary>
internal static class ReflectedMethod
{
    /// <summary>Reads a call.</summary>
    /// <param name="call">A call of <c>Create</c>.</param>
    /// <param name="context">The file.</param>
    /// <returns>How the method can be written at the call, and the method; null where the call is given something else.</returns>
    public static (ExpressionSyntax Named, IMethodSymbol Method)? Of(InvocationExpressionSyntax call, RuleContext context)
    {
        if (call.ArgumentList.Arguments is not [{ NameColon: null } found, ..] || !IsTargetKnown(call.ArgumentList.Arguments)
            || BuilderApi.WithoutParentheses(found.Expression) is not InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetMethod", Expression: var type },
                ArgumentList.Arguments: [{ Expression: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [var named] } }, ..] arguments,
            }
            || context.Model.GetMemberGroup(named.Expression, context.CancellationToken) is not [IMethodSymbol { IsGenericMethod: false } method]
            || !(arguments.Count == 1 ? method.DeclaredAccessibility == Accessibility.Public : arguments.Count == 2)
            || !SymbolEqualityComparer.Default.Equals(TypeOf(type, context), method.ContainingType))
        {
            return null;
        }

        var target = call.ArgumentList.Arguments.Count == 2 ? call.ArgumentList.Arguments[1].Expression : null;
        return method.IsStatic ? (named.Expression, method)
            : target is ThisExpressionSyntax && named.Expression is IdentifierNameSyntax ? (named.Expression, method)
            : null;
    }

    private static bool IsTargetKnown(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments is [_] or [_, { NameColon: null, Expression: ThisExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } }];

    /// <summary>The type that is asked for its methods: <c>GetType()</c> is that of the class where nothing is derived from it.</summary>
    private static ITypeSymbol? TypeOf(ExpressionSyntax type, RuleContext context) => BuilderApi.WithoutParentheses(type) switch
    {
        TypeOfExpressionSyntax of => context.Model.GetTypeInfo(of.Type, context.CancellationToken).Type,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }, ArgumentList.Arguments.Count: 0 } call
            when context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is { Name: "GetType", ContainingType.SpecialType: SpecialType.System_Object }
            && context.Model.GetEnclosingSymbol(call.SpanStart, context.CancellationToken)?.ContainingType is { } own && !HasDerived(own, context.Compilation) => own,
        _ => null,
    };

    private static bool HasDerived(INamedTypeSymbol type, Compilation compilation) => !type.IsSealed
        && compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().Any(t => SymbolEqualityComparer.Default.Equals(t.BaseType?.OriginalDefinition, type.OriginalDefinition));
}
