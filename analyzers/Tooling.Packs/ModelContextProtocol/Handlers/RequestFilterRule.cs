using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary><c>AddCallToolFilter(…)</c> of the builder is called on the builder of <c>WithRequestFilters</c>; the lists of filters are in <c>Filters.Request</c>.</summary>
internal sealed class RequestFilterRule : CodeRule
{
    private static readonly ImmutableArray<string> Requests =
    [
        "CallTool", "Complete", "GetPrompt", "ListPrompts", "ListResourceTemplates", "ListResources", "ListTools", "ReadResource", "SetLoggingLevel", "SubscribeToResources", "UnsubscribeFromResources",
    ];

    private static readonly ImmutableDictionary<string, (string With, string Add)> Adding = Requests
        .Select(r => new KeyValuePair<string, (string, string)>($"Add{r}Filter", ("WithRequestFilters", $"Add{r}Filter")))
        .Append(new("AddIncomingMessageFilter", ("WithMessageFilters", "AddIncomingFilter")))
        .Append(new("AddOutgoingMessageFilter", ("WithMessageFilters", "AddOutgoingFilter")))
        .ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly ImmutableDictionary<string, string> Lists = Requests
        .Select(r => new KeyValuePair<string, string>($"{r}Filters", $"Request.{r}Filters"))
        .Append(new("IncomingMessageFilters", "Message.IncomingFilters"))
        .Append(new("OutgoingMessageFilters", "Message.OutgoingFilters"))
        .ToImmutableDictionary(StringComparer.Ordinal);

    public override ImmutableArray<string> Triggers { get; } = [.. Adding.Keys.Concat(Lists.Keys).OrderBy(t => t, StringComparer.Ordinal)];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || !context.Pack.IsLegacy(symbol.Declared()) || Code.IsMention(node))
        {
            return;
        }

        if (symbol.Declared() is IMethodSymbol { ContainingType.Name: "McpServerBuilderExtensions" } method && Adding.TryGetValue(method.Name, out var modern))
        {
            AnalyzeCall(name, ((IMethodSymbol)symbol).MethodKind == MethodKind.ReducedExtension, modern, context);
        }
        else if (symbol is IPropertySymbol { ContainingType.Name: "McpServerFilters" } && Lists.TryGetValue(symbol.Name, out var list))
        {
            AnalyzeList(name, list, context);
        }
    }

    /// <summary>Code that is bound to a version without filters: what is called so on the builder of a server, and in <c>Filters</c> of its options, came with 0.4.</summary>
    public override bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context)
    {
        if (Lists.TryGetValue(name.Identifier.ValueText, out var list))
        {
            return AnalyzeUnboundList(name, list, context);
        }

        if (!Adding.TryGetValue(name.Identifier.ValueText, out var modern) || !IsBuilder((name.Parent as MemberAccessExpressionSyntax)?.Expression, context))
        {
            return false;
        }

        AnalyzeCall(name, isExtension: true, modern, context);
        return true;
    }

    /// <summary>The modern API has these names on other types only.</summary>
    public override bool IsNeverModern(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } } => Adding.ContainsKey(name.Identifier.ValueText),
        MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Filters" }, Name: var list } => Lists.ContainsKey(list.Identifier.ValueText),
        _ => false,
    };

    /// <summary>Whether a value is the builder, or what such a call on it returns.</summary>
    private static bool IsBuilder(ExpressionSyntax? value, RuleContext context) =>
        value is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name: var name } } && Adding.ContainsKey(name.Identifier.ValueText)
            ? IsBuilder(receiver, context)
            : value is not null && context.Model.GetTypeInfo(value).Type?.MetadataName() == "Microsoft.Extensions.DependencyInjection.IMcpServerBuilder";

    private static void AnalyzeCall(SimpleNameSyntax name, bool isExtension, (string With, string Add) modern, RuleContext context)
    {
        if (Code.Invocation(name) is not { } call || !isExtension || call.ArgumentList.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax).OfType<AwaitExpressionSyntax>().Any())
        {
            context.Manual(name, name.Span, $"Call {modern.With} of the builder, and {modern.Add} of what its lambda is given.");
            return;
        }

        var filters = new FreshNames(context.Model, call).Make("filters");
        context.Rewrite(
            call,
            name.Span,
            [Edit.Replace(name.Identifier.Span, $"{modern.With}({filters} => {filters}.{modern.Add}", name.Span), Edit.Insert(call.Span.End, ")", call.ArgumentList.Span)]);
    }

    private static bool AnalyzeUnboundList(SimpleNameSyntax name, string list, RuleContext context)
    {
        var isFilters = name.Parent is MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Filters", Expression: var options } } access && access.Name == name
            && context.Model.GetTypeInfo(options).Type?.MetadataName() == "ModelContextProtocol.Server.McpServerOptions";
        if (isFilters)
        {
            AnalyzeList(name, list, context);
        }

        return isFilters;
    }

    private static void AnalyzeList(SimpleNameSyntax name, string list, RuleContext context)
    {
        var access = Code.Access(name);
        if (access == name || access.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddRange" or "InsertRange" or "RemoveAll" or "Sort" or "ForEach" })
        {
            context.Manual(name, name.Span, $"It is an IList in '{list.Substring(0, list.IndexOf('.'))}' of the filters now.");
            return;
        }

        context.Rewrite(access, name.Span, [Edit.Replace(name.Span, list, name.Span)]);
    }
}
