using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.SystemCommandLine.Builder;
using Tooling.Rules.Matching;

namespace Tooling.Packs.SystemCommandLine.Handlers;

/// <summary>Where a method that takes the context is used: its signature can change only if every use goes along.</summary>
internal static class HandlerUses
{
    /// <summary>Looks at every use of a method in the compilation.</summary>
    /// <param name="method">The method.</param>
    /// <param name="takesToken">It will take a cancellation token as well.</param>
    /// <param name="context">The file.</param>
    /// <param name="callers">The lambdas of this file that only call the method: they have to hand the token on.</param>
    /// <returns>The use that stands in the way, or null.</returns>
    public static string? Objection(IMethodSymbol method, bool takesToken, RuleContext context, out ImmutableArray<InvocationExpressionSyntax> callers)
    {
        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        callers = [];
        foreach (var (name, model) in NamesOf(method, context))
        {
            if (IsHandler(name, model) || (!takesToken && IsExceptionHandler(name, model)))
            {
                continue;
            }

            if (WholeBodyOfHandler(name, model) is { } call && (!takesToken || (model == context.Model && CanHandOn(call, model))))
            {
                calls.Add(call);
            }
            else
            {
                var line = name.SyntaxTree.GetLineSpan(name.Span).StartLinePosition.Line + 1;
                return $"'{method.Name}' is not only a handler: it is also used in {Path.GetFileName(name.SyntaxTree.FilePath)}, line {line}. Return its exit code, and hand it a token, there too.";
            }
        }

        callers = calls.ToImmutable();
        return null;
    }

    /// <summary>Every place in the compilation that names a method, with the meaning of its file.</summary>
    /// <param name="method">The method.</param>
    /// <param name="context">The file.</param>
    public static IEnumerable<(SimpleNameSyntax Name, SemanticModel Model)> NamesOf(IMethodSymbol method, RuleContext context)
    {
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            var names = tree.GetRoot(context.CancellationToken).DescendantTokens()
                .Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == method.Name && t.Parent is SimpleNameSyntax)
                .Select(t => (SimpleNameSyntax)t.Parent!);
            SemanticModel? model = null;
            foreach (var name in names)
            {
                model ??= tree == context.Model.SyntaxTree ? context.Model : context.Compilation.GetSemanticModel(tree);
                if (Symbols.SameDefinition(model.GetSymbolInfo(name).Symbol, method))
                {
                    yield return (name, model);
                }
            }
        }
    }

    /// <summary>The lambda has nothing but the context, and hands on just that.</summary>
    private static bool CanHandOn(InvocationExpressionSyntax call, SemanticModel model) =>
        call.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } lambda
        && call.ArgumentList.Arguments.Count > 0 && call.ArgumentList.Arguments.All(a => a.NameColon is null)
        && call.ArgumentList.Arguments.Count(a => model.GetTypeInfo(a.Expression).Type.Is(CommandLineTypes.InvocationContext)) == 1
        && !lambda.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(a => ContextFunctions.IsMember(a, "GetCancellationToken", model) || ContextFunctions.IsMember(a, "ExitCode", model));

    /// <summary><c>command.SetHandler(Method)</c>.</summary>
    private static bool IsHandler(SimpleNameSyntax name, SemanticModel model)
    {
        SyntaxNode expression = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return expression.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && IsSetHandler(call, model);
    }

    /// <summary><c>builder.UseExceptionHandler(Method)</c>, where the call of the method moves to the invocation.</summary>
    private static bool IsExceptionHandler(SimpleNameSyntax name, SemanticModel model)
    {
        ExpressionSyntax handler = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return handler.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
            && PipelineReader.StartOf(call, model) is { } start
            && PipelinePlan.Of(start, model) is { Objection: null } plan && plan.Settings.ExceptionHandler == handler;
    }

    /// <summary><c>command.SetHandler(context => Method(context))</c>, with or without await: the result is the handler's.</summary>
    private static InvocationExpressionSyntax? WholeBodyOfHandler(SimpleNameSyntax name, SemanticModel model)
    {
        var call = name.FirstAncestorOrSelf<InvocationExpressionSyntax>(i => i.Expression.Span.End == name.Span.End);
        SyntaxNode? body = call?.Parent is AwaitExpressionSyntax awaited ? awaited : call;
        return body?.Parent is LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax outer } } lambda
            && lambda.ExpressionBody == body && IsSetHandler(outer, model) ? call : null;
    }

    private static bool IsSetHandler(InvocationExpressionSyntax call, SemanticModel model) =>
        model.GetSymbolInfo(call).Symbol?.ContainingType?.MetadataName() == CommandLineTypes.Handler;
}
