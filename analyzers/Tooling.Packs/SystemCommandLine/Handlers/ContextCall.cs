using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>A call that hands the context of a function on to another function of the program.</summary>
/// <param name="Invocation">The call.</param>
/// <param name="Given">The context, as an argument or as what an extension method is called on.</param>
/// <param name="Target">The declaration that is called.</param>
internal sealed record ContextCall(InvocationExpressionSyntax Invocation, IdentifierNameSyntax Given, IMethodSymbol Target)
{
    /// <summary>The call with what waits for it.</summary>
    public ExpressionSyntax Whole
    {
        get
        {
            ExpressionSyntax whole = Invocation;
            if (whole.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured })
            {
                whole = configured;
            }

            return whole.Parent as AwaitExpressionSyntax ?? whole;
        }
    }

    public bool IsAwaited => Whole is AwaitExpressionSyntax;

    /// <summary>What the call gives is what the function gives.</summary>
    public bool IsReturned => Whole.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax;

    /// <summary>The calls in a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="parameter">Its context.</param>
    /// <param name="file">Its file.</param>
    public static ImmutableArray<ContextCall> In(SyntaxNode function, IParameterSymbol parameter, RuleContext file) =>
        [.. function.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.ValueText == parameter.Name && SymbolEqualityComparer.Default.Equals(file.Model.GetSymbolInfo(n).Symbol, parameter))
            .Select(n => Of(n, file.Model))
            .OfType<ContextCall>()];

    /// <summary>The call of a name that is given a context, as all names of the method must be where its signature changes.</summary>
    /// <param name="called">The name of the method.</param>
    /// <param name="model">Its file.</param>
    /// <returns>Null where it is not called, or not with a context that is a parameter.</returns>
    public static ContextCall? OfCalled(SimpleNameSyntax called, SemanticModel model)
    {
        if (called.FirstAncestorOrSelf<InvocationExpressionSyntax>(i => i.Expression.Span.End == called.Span.End) is not { } call)
        {
            return null;
        }

        var receiver = (called.Parent as MemberAccessExpressionSyntax)?.Expression;
        var found = call.ArgumentList.Arguments.Select(a => a.Expression).Append(receiver).OfType<IdentifierNameSyntax>().Select(n => Of(n, model)).OfType<ContextCall>().Where(c => c.Invocation == call).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Arguments are named, so that new ones have to be.</summary>
    public bool NamesArguments => Invocation.ArgumentList.Arguments.Any(a => a.NameColon is not null);

    /// <summary>Where the new arguments belong, and what has to be around them.</summary>
    /// <param name="arguments">The arguments that follow the context.</param>
    public Edit With(string arguments)
    {
        if (Given.Parent is ArgumentSyntax)
        {
            return Edit.Insert(Given.Span.End, ", " + arguments, Given.Span);
        }

        var list = Invocation.ArgumentList;
        return Edit.Insert(list.OpenParenToken.Span.End, arguments + (list.Arguments.Count > 0 ? ", " : string.Empty), list.Span);
    }

    private static ContextCall? Of(IdentifierNameSyntax given, SemanticModel model)
    {
        var call = given.Parent switch
        {
            ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.None, Parent.Parent: InvocationExpressionSyntax invocation } => invocation,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } access when access.Expression == given && invocation.Expression == access => invocation,
            _ => null,
        };
        if (call is null || model.GetSymbolInfo(given).Symbol is not IParameterSymbol parameter || !parameter.Type.Is(CommandLineTypes.InvocationContext) || model.GetSymbolInfo(call).Symbol is not IMethodSymbol called)
        {
            return null;
        }

        var target = (called.ReducedFrom ?? called).OriginalDefinition;
        var isReceiver = given.Parent is MemberAccessExpressionSyntax;
        return isReceiver == (called.ReducedFrom is not null) && target is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, DeclaringSyntaxReferences.Length: 1 }
            && target.Parameters.Count(p => p.Type.Is(CommandLineTypes.InvocationContext)) == 1
                ? new ContextCall(call, given, target)
                : null;
    }
}
