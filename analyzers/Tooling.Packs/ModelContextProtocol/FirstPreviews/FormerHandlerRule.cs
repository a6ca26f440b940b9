using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.ModelContextProtocol.Handlers;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>Handlers gave a <c>Task</c> up to 0.1.0-preview.8, and give a <c>ValueTask</c> since. What they return is made one, beside whatever becomes of the place where they are registered.</summary>
internal sealed class FormerHandlerRule : CodeRule
{
    private const string TaskType = "System.Threading.Tasks.Task`1";
    private const string ValueTaskType = "System.Threading.Tasks.ValueTask`1";

    public override ImmutableArray<string> Triggers { get; } = [.. HandlerMembers.Handlers, .. HandlerMembers.Handlers.Where(h => h.EndsWith("Handler", StringComparison.Ordinal)).Select(h => "With" + h)];

    public override bool MayMeanUnknownReceiver => false;

    public override bool IsBeside => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && context.Pack.IsLegacy(symbol))
        {
            AnalyzeHandler(name, symbol, context);
        }
    }

    /// <summary>A method that is given such a handler does not take it.</summary>
    public override bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context) =>
        context.Model.GetSymbolInfo(name, context.CancellationToken).CandidateSymbols is [var method] && context.Pack.IsLegacy(method) && AnalyzeHandler(name, method, context);

    private static bool AnalyzeHandler(SimpleNameSyntax name, ISymbol symbol, RuleContext context)
    {
        var (handler, type) = symbol switch
        {
            IPropertySymbol property when Code.Access(name).Parent is AssignmentExpressionSyntax assignment && assignment.Left == Code.Access(name) => (Code.Bare(assignment.Right), property.Type),
            IMethodSymbol { Parameters: [.., var last] } when Code.Invocation(name) is { ArgumentList.Arguments: [var argument] } => (Code.Bare(argument.Expression), last.Type),
            _ => default,
        };
        if (handler is null || type is not INamedTypeSymbol { DelegateInvokeMethod: { ReturnType: INamedTypeSymbol { TypeArguments: [var result] } value } invoke } || value.OriginalDefinition.MetadataName() != ValueTaskType)
        {
            return false;
        }

        var edits = handler is AnonymousFunctionExpressionSyntax function ? InFunction(function, result, context) : OfMethod(handler, invoke, result, context);
        if (edits.IsEmpty)
        {
            return false;
        }

        context.Rewrite(handler, name.Span, edits);
        return true;
    }

    private static ImmutableArray<Edit> InFunction(AnonymousFunctionExpressionSyntax function, ITypeSymbol result, RuleContext context)
    {
        if (function.AsyncKeyword != default)
        {
            return [];
        }

        var returned = function.ExpressionBody is { } body ? [body]
            : Functions.ReturnsOf(function).Select(r => r.Expression).OfType<ExpressionSyntax>();
        return [.. returned.Where(r => IsTask(context.Model.GetTypeInfo(r, context.CancellationToken).Type)).SelectMany(r => OfValue(r, result, context))];
    }

    private static ImmutableArray<Edit> OfValue(ExpressionSyntax value, ITypeSymbol result, RuleContext context) =>
        value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" } task, Name.Identifier.ValueText: "FromResult" } } && HasFromResult(context)
            ? [Edit.Replace(task.Span, "ValueTask", task.Span)]
            : [Edit.Insert(value.SpanStart, $"new{Name(result, value, context)}(", value.Span), Edit.Insert(value.Span.End, ")", value.Span)];

    /// <summary>A method may be called by others as well, so that it stays as it is.</summary>
    private static ImmutableArray<Edit> OfMethod(ExpressionSyntax handler, IMethodSymbol invoke, ITypeSymbol result, RuleContext context)
    {
        if (handler is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || handler is MemberAccessExpressionSyntax { Expression: var owner } && !IsConstant(owner, context))
        {
            return [];
        }

        var methods = context.Model.GetMemberGroup(handler, context.CancellationToken);
        if (methods is not [IMethodSymbol method] || !IsTask(method.ReturnType) || method.Parameters.Length != invoke.Parameters.Length
            || handler.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => method.Parameters.Any(p => p.Name == n.Identifier.ValueText)))
        {
            return [];
        }

        var names = string.Join(", ", method.Parameters.Select(p => Text(p.Name)));
        return [Edit.Insert(handler.SpanStart, $"({names}) => new{Name(result, handler, context)}(", handler.Span), Edit.Insert(handler.Span.End, $"({names}))", handler.Span)];
    }

    /// <summary>Whether it does not matter when an expression is evaluated.</summary>
    private static bool IsConstant(ExpressionSyntax expression, RuleContext context) =>
        context.Model.GetSymbolInfo(expression, context.CancellationToken).Symbol is INamespaceOrTypeSymbol or IParameterSymbol or ILocalSymbol or IFieldSymbol { IsReadOnly: true } || expression is ThisExpressionSyntax;

    private static string Name(ITypeSymbol result, SyntaxNode place, RuleContext context) =>
        place.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 }
            ? string.Empty
            : $" {context.Imports.TextOf("System.Threading.Tasks", "ValueTask", place)}<{result.ToMinimalDisplayString(context.Model, place.SpanStart)}>";

    private static string Text(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static bool IsTask(ITypeSymbol? type) => type?.OriginalDefinition.MetadataName() == TaskType;

    /// <summary>.NET Standard has a constructor only.</summary>
    private static bool HasFromResult(RuleContext context) => context.Compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask")?.GetMembers("FromResult").IsEmpty == false;
}
