using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Tooling.Packs.SystemCommandLine.Members;

/// <summary>The syntax around the name of a member that is called or accessed.</summary>
internal static class MemberCall
{
    /// <summary>The whole access that a name ends: <c>a.b.Name</c>, <c>.Name</c> after <c>?</c>, or the name alone.</summary>
    public static ExpressionSyntax Access(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access when access.Name == name => access,
        MemberBindingExpressionSyntax binding => binding,
        _ => name,
    };

    /// <summary>The call of the member that a name is; null where it is not called.</summary>
    public static InvocationExpressionSyntax? Invocation(SimpleNameSyntax name) =>
        Access(name) is var access && access.Parent is InvocationExpressionSyntax invocation && invocation.Expression == access ? invocation : null;

    /// <summary>The call and its only argument; null where the member is not called with exactly one.</summary>
    public static (InvocationExpressionSyntax Invocation, ArgumentSyntax Argument)? WithOneArgument(SimpleNameSyntax name) =>
        Invocation(name) is { ArgumentList.Arguments: { Count: 1 } arguments } invocation ? (invocation, arguments[0]) : null;

    /// <summary>What stands before the dot; null for an implicit <c>this</c> and behind <c>?.</c></summary>
    public static ExpressionSyntax? Receiver(SimpleNameSyntax name) => (Access(name) as MemberAccessExpressionSyntax)?.Expression;

    /// <summary>The type of what the member is called on: of the expression before the dot, or of the enclosing class.</summary>
    public static ITypeSymbol? ReceiverType(SimpleNameSyntax name, SemanticModel model) => Access(name) switch
    {
        MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } => EnclosingType(name, model),
        MemberAccessExpressionSyntax access => model.GetTypeInfo(access.Expression).Type,
        MemberBindingExpressionSyntax binding => binding.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>() is { } conditional ? model.GetTypeInfo(conditional.Expression).Type : null,
        _ => EnclosingType(name, model),
    };

    /// <summary>Whether nobody looks at the value of an expression.</summary>
    public static bool IsDiscarded(ExpressionSyntax expression, SemanticModel model)
    {
        var whole = expression;
        while (whole.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == whole)
        {
            whole = conditional;
        }

        return whole.Parent is ExpressionStatementSyntax
            || (whole.Parent is LambdaExpressionSyntax or ArrowExpressionClauseSyntax && Parent(model.GetOperation(whole)) is IExpressionStatementOperation);
    }

    /// <summary>Whether a name stands in an XML comment.</summary>
    public static bool IsDocumentation(SyntaxNode node) => node.Ancestors().Any(a => a is CrefSyntax);

    /// <summary>Whether code names or refers to something only in a comment or in <c>nameof</c>.</summary>
    public static bool IsMention(SyntaxNode node) =>
        node.Ancestors().Any(a => a is CrefSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    private static IOperation? Parent(IOperation? operation)
    {
        while (operation?.Parent is IConversionOperation { IsImplicit: true } conversion)
        {
            operation = conversion;
        }

        return operation?.Parent;
    }

    private static INamedTypeSymbol? EnclosingType(SimpleNameSyntax name, SemanticModel model)
    {
        // In an object initializer the receiver is what is created.
        if (name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } assignment && assignment.Left == name)
        {
            return model.GetTypeInfo(creation).Type as INamedTypeSymbol;
        }

        return model.GetEnclosingSymbol(name.SpanStart)?.ContainingType;
    }
}
