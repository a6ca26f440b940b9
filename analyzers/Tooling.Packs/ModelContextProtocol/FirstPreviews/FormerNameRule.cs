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
        ["RequestSamplingAsync"] = "SampleAsync",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Exceptions = ["McpClientException", "McpServerException"];

    public override ImmutableArray<string> Triggers { get; } = [.. Members.Keys, .. Exceptions];

    public override bool MayMeanUnknownReceiver => false;

    public override FormerApi FormerApi => FormerClients.Calls;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax name && FormerApi.Declares(symbol))
        {
            AnalyzeUnbound(name, context);
        }
    }

    public override bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context) =>
        Members.TryGetValue(name.Identifier.ValueText, out var member) ? AnalyzeMember(name, member, context) : Exceptions.Contains(name.Identifier.ValueText) && AnalyzeException(name, context);

    /// <summary>Under its new name the call binds.</summary>
    private static bool AnalyzeMember(SimpleNameSyntax name, string member, RuleContext context)
    {
        if (Code.Invocation(name) is not { Expression: MemberAccessExpressionSyntax access } call || name is not IdentifierNameSyntax)
        {
            return false;
        }

        var renamed = call.WithExpression(access.WithName(SyntaxFactory.IdentifierName(member)));
        if (context.Model.GetSpeculativeSymbolInfo(call.SpanStart, renamed, SpeculativeBindingOption.BindAsExpression).Symbol is not IMethodSymbol method || !context.Pack.IsLegacy(method))
        {
            return false;
        }

        context.Rewrite(call, name.Span, [Edit.Replace(name.Span, member, name.Span), .. AsFunctions(call, context)]);
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

    /// <summary>One exception took the place of both.</summary>
    private static bool AnalyzeException(SimpleNameSyntax name, RuleContext context)
    {
        var whole = Names.Whole(name);
        var isMeant = whole is QualifiedNameSyntax { Left: var left }
            ? context.Model.GetSymbolInfo(left).Symbol is INamespaceSymbol space && space.ToDisplayString() is McpTypes.ClientNamespace or McpTypes.ServerNamespace
            : context.Imports.Contains(McpTypes.ClientNamespace, name) || context.Imports.Contains(McpTypes.ServerNamespace, name);
        if (!isMeant || Code.IsMention(name) || whole.Parent is BaseObjectCreationExpressionSyntax or BaseTypeSyntax)
        {
            return false;
        }

        var (text, import) = context.Imports.NameOf(McpTypes.RootNamespace, "McpException", name);
        context.Rewrite(name, name.Span, [Edit.Replace(whole.Span, text, whole.Span)], import is null ? [] : [import]);
        return true;
    }
}
