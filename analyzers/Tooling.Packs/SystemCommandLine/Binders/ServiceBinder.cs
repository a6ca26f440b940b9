using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Binders;

/// <summary>
/// A binder that only hands on a service of the <c>BindingContext</c>: <c>(T)context.GetRequiredService(typeof(T))</c>. Nobody
/// needs it in 2.x, where an action is given the parse result and the token.
/// </summary>
internal static class ServiceBinder
{
    /// <summary>Whether a class declares such a binder.</summary>
    /// <param name="binder">The class, as declared.</param>
    /// <param name="context">The file that asks.</param>
    public static bool Is(INamedTypeSymbol binder, RuleContext context)
    {
        if (binder.OriginalDefinition.BaseType?.MetadataName() != CommandLineTypes.BinderBase)
        {
            return false;
        }

        var methods = binder.OriginalDefinition.GetMembers("GetBoundValue").OfType<IMethodSymbol>().Where(m => m.IsOverride).ToList();
        return methods.Count == 1 && methods[0].DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken) is MethodDeclarationSyntax method
            && context.ModelOf(method.SyntaxTree) is { } model && Is(method, model);
    }

    /// <summary>Whether a method returns the service of its return type, and does nothing else.</summary>
    public static bool Is(MethodDeclarationSyntax method, SemanticModel model)
    {
        var returned = method.ExpressionBody?.Expression ?? (method.Body is { Statements.Count: 1 } body && body.Statements[0] is ReturnStatementSyntax { Expression: { } expression } ? expression : null);
        if (returned is null || method.DescendantTrivia().Any(t => t.IsComment() || t.IsDirective)
            || model.GetDeclaredSymbol(method) is not { Parameters.Length: 1 } symbol
            || (symbol.ReturnType is not ITypeParameterSymbol && Of(symbol.ReturnType) == ContextService.None))
        {
            return false;
        }

        return Unwrap(returned) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && access.Name.Identifier.ValueText is "GetService" or "GetRequiredService"
            && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(access.Expression).Symbol, symbol.Parameters[0])
            && Asked(call, access.Name, model) is { } asked
            && SymbolEqualityComparer.Default.Equals(asked, symbol.ReturnType);
    }

    /// <summary>The text to delete so that the method goes with its lines, and with the blank line before it.</summary>
    public static TextSpan SpanToRemove(MethodDeclarationSyntax method, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(method.SpanStart);
        var last = text.Lines.GetLineFromPosition(method.Span.End);
        var isAlone = string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(first.Start, method.SpanStart)))
            && string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(method.Span.End, last.End)));
        if (!isAlone)
        {
            return method.Span;
        }

        var before = first.LineNumber > 0 ? text.Lines[first.LineNumber - 1] : first;
        return TextSpan.FromBounds(string.IsNullOrWhiteSpace(before.ToString()) ? before.Start : first.Start, last.EndIncludingLineBreak);
    }

    /// <summary>What stands for a service in an action: default where 2.x has nothing in its place.</summary>
    /// <param name="service">The type of the service.</param>
    public static ContextService Of(ITypeSymbol service) => service.MetadataName() switch
    {
        "System.Threading.CancellationToken" => ContextService.CancellationToken,
        CommandLineTypes.Console => ContextService.Configuration,
        CommandLineTypes.ParseResult => ContextService.ParseResult,
        _ => ContextService.None,
    };

    private static ITypeSymbol? Asked(InvocationExpressionSyntax call, SimpleNameSyntax name, SemanticModel model) => name switch
    {
        GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } types } when call.ArgumentList.Arguments.Count == 0 => model.GetTypeInfo(types[0]).Type,
        IdentifierNameSyntax when call.ArgumentList.Arguments.Count == 1 && call.ArgumentList.Arguments[0].Expression is TypeOfExpressionSyntax type => model.GetTypeInfo(type.Type).Type,
        _ => null,
    };

    private static ExpressionSyntax Unwrap(ExpressionSyntax expression) => expression switch
    {
        CastExpressionSyntax cast => Unwrap(cast.Expression),
        ParenthesizedExpressionSyntax parenthesized => Unwrap(parenthesized.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => Unwrap(forgiven.Operand),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } conversion => Unwrap(conversion.Left),
        _ => expression,
    };
}

/// <summary>What an action of 2.x is given without asking a <c>BindingContext</c>.</summary>
internal enum ContextService
{
    /// <summary>It is given nothing of the kind.</summary>
    None,

    /// <summary>The action's own parameter.</summary>
    CancellationToken,

    /// <summary>The writers, in <c>parseResult.InvocationConfiguration</c>.</summary>
    Configuration,

    /// <summary>The parse result itself.</summary>
    ParseResult,
}
