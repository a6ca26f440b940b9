using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary>Names that only the first previews had, where what they are called on is known: <c>GetAIFunctionsAsync</c>, <c>WithTools()</c>, and the exceptions of clients and servers.</summary>
internal sealed class FormerNameRule : CodeRule
{
    private static readonly ImmutableDictionary<string, string> Members = new Dictionary<string, string>
    {
        ["GetAIFunctionsAsync"] = "ListToolsAsync", ["WithTools"] = "WithToolsFromAssembly", ["WithGetCompletionHandler"] = "WithCompleteHandler", ["GetCompletionAsync"] = "CompleteAsync",
        ["RequestSamplingAsync"] = "SampleAsync", ["WithTool"] = "WithTools",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private const string Tools = "WithTools";

    public override ImmutableArray<string> Triggers { get; } = [.. Members.Keys, .. FormerExceptions.Names];

    public override bool MayMeanUnknownReceiver => false;

    public override AddedApi AddedApi => FormerClients.Calls;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && AddedApi.Declares(symbol))
        {
            AnalyzeUnbound(name, context);
        }
    }

    public override bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context) =>
        Members.TryGetValue(name.Identifier.ValueText, out var member) ? AnalyzeMember(name, member, context) : FormerExceptions.Analyze(name, context);

    /// <summary>Under its new name the call binds.</summary>
    private static bool AnalyzeMember(SimpleNameSyntax name, string member, RuleContext context)
    {
        if (Code.Invocation(name) is not { Expression: MemberAccessExpressionSyntax access } call)
        {
            return false;
        }

        if (name is not IdentifierNameSyntax)
        {
            return member == Tools && AnalyzeTypedTool((GenericNameSyntax)name, access, call, context);
        }

        if (name.Identifier.ValueText == Tools && call.ArgumentList.Arguments.Count == 0 && FormerChains.Continues(access.Expression, context))
        {
            context.Rewrite(call, name.Span, [Edit.Replace(name.Span, member, name.Span)]);
            return true;
        }

        if (name.Identifier.ValueText == Tools && AnalyzeTypes(name, call, context))
        {
            return true;
        }

        var renamed = call.WithExpression(access.WithName(SyntaxFactory.IdentifierName(member)));
        if (context.Model.GetSpeculativeSymbolInfo(call.SpanStart, renamed, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method || !context.Pack.IsLegacy(method))
        {
            return false;
        }

        context.Rewrite(call, name.Span, [Edit.Replace(name.Span, member, name.Span), .. AsFunctions(call, context)]);
        return true;
    }

    /// <summary><c>WithTool&lt;T&gt;()</c> was called so for one preview.</summary>
    private static bool AnalyzeTypedTool(GenericNameSyntax name, MemberAccessExpressionSyntax access, InvocationExpressionSyntax call, RuleContext context)
    {
        var renamed = call.WithExpression(access.WithName(name.WithIdentifier(SyntaxFactory.Identifier(Tools))));
        if (name.Identifier.ValueText == Tools || context.Model.GetSpeculativeSymbolInfo(call.SpanStart, renamed, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method || !context.Pack.IsLegacy(method))
        {
            return false;
        }

        context.Rewrite(call, name.Identifier.Span, [Edit.Replace(name.Identifier.Span, Tools, name.Span)]);
        return true;
    }

    /// <summary>Up to 0.1.0-preview.7 types could be given one by one.</summary>
    private static bool AnalyzeTypes(SimpleNameSyntax name, InvocationExpressionSyntax call, RuleContext context)
    {
        var arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0 || !arguments.All(a => a is { NameColon: null, Expression: TypeOfExpressionSyntax }))
        {
            return false;
        }

        var (start, end) = name.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp12 } ? ("[", "]") : ("new[] { ", " }");
        var list = SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"new[] {{ {string.Join(", ", arguments.Select(a => a.Expression.ToString()))} }}"));
        var gathered = call.WithArgumentList(SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(list)));
        if (context.Model.GetSpeculativeSymbolInfo(call.SpanStart, gathered, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method || !context.Pack.IsLegacy(method))
        {
            return false;
        }

        context.Rewrite(call, name.Span, [Edit.Insert(arguments[0].SpanStart, start, call.ArgumentList.Span), Edit.Insert(arguments.Last().Span.End, end, call.ArgumentList.Span)]);
        return true;
    }

    /// <summary>Tools derive from functions, but a list of them is no list of functions.</summary>
    private static ImmutableArray<Edit> AsFunctions(InvocationExpressionSyntax call, RuleContext context)
    {
        if (call.Parent is not AwaitExpressionSyntax awaited || context.Model.GetTypeInfo(awaited).ConvertedType is not INamedTypeSymbol { Name: "IList", TypeArguments: [{ Name: "AIFunction" } function] } || !IsTyped(awaited))
        {
            return [];
        }

        var type = context.Imports.TextOf(function.ContainingNamespace.ToDisplayString(), function.Name, call);
        return context.Imports.Contains("System.Linq", call)
            ? [Edit.Insert(awaited.SpanStart, "(", awaited.Span), Edit.Insert(awaited.Span.End, $").ToList<{type}>()", awaited.Span)]
            : [Edit.Insert(awaited.SpanStart, $"new {context.Imports.TextOf("System.Collections.Generic", "List", call)}<{type}>(", awaited.Span), Edit.Insert(awaited.Span.End, ")", awaited.Span)];
    }

    /// <summary>Whether a value has to have the type that is written elsewhere: of a variable, a parameter or a result.</summary>
    private static bool IsTyped(ExpressionSyntax value) => value.Parent switch
    {
        EqualsValueClauseSyntax { Parent.Parent: VariableDeclarationSyntax { Type: var type } } => !type.IsVar,
        ReturnStatementSyntax { Parent: var block } => !block!.Ancestors().TakeWhile(a => a is not MemberDeclarationSyntax).Any(a => a is AnonymousFunctionExpressionSyntax),
        ArgumentSyntax or AssignmentExpressionSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax => true,
        _ => false,
    };
}
