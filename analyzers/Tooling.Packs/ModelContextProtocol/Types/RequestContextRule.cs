using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary><c>new RequestContext&lt;T&gt;(server) { Params = … }</c> takes the request and its parameters as arguments.</summary>
internal sealed class RequestContextRule : CodeRule
{
    private static readonly ImmutableDictionary<string, string> Methods = new Dictionary<string, string>
    {
        ["CallToolRequestParams"] = "ToolsCall",
        ["ListToolsRequestParams"] = "ToolsList",
        ["GetPromptRequestParams"] = "PromptsGet",
        ["ListPromptsRequestParams"] = "PromptsList",
        ["ReadResourceRequestParams"] = "ResourcesRead",
        ["ListResourcesRequestParams"] = "ResourcesList",
        ["ListResourceTemplatesRequestParams"] = "ResourcesTemplatesList",
        ["SubscribeRequestParams"] = "ResourcesSubscribe",
        ["UnsubscribeRequestParams"] = "ResourcesUnsubscribe",
        ["CompleteRequestParams"] = "CompletionComplete",
        ["SetLevelRequestParams"] = "LoggingSetLevel",
        ["InitializeRequestParams"] = "Initialize",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public override ImmutableArray<string> Triggers { get; } = ["RequestContext"];

    public override bool WantsUnnamedCreations => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        var creation = node as BaseObjectCreationExpressionSyntax ?? (node is TypeSyntax type && Names.Whole((SimpleNameSyntax)type).Parent is ObjectCreationExpressionSyntax named && named.Type == Names.Whole((SimpleNameSyntax)type) ? named : null);
        if (creation?.ArgumentList is not { Arguments.Count: 1 } list || context.Model.GetTypeInfo(creation).Type is not INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } created || created.MetadataName() != McpTypes.RequestContext)
        {
            return;
        }

        var parameters = arguments[0];
        var members = creation.Initializer?.Expressions ?? default;
        if (!Methods.TryGetValue(parameters.Name, out var method) || members.Any(m => m is AssignmentExpressionSyntax { Left: not IdentifierNameSyntax }))
        {
            context.Manual(creation, creation.NewKeyword.Span, "Pass the JsonRpcRequest and the parameters to the constructor.");
            return;
        }

        var given = Code.Member(creation.Initializer, "Params");
        var (request, import) = context.Imports.NameOf(McpTypes.ProtocolNamespace, "JsonRpcRequest", creation);
        var (methods, _) = context.Imports.NameOf(McpTypes.ProtocolNamespace, "RequestMethods", creation);
        ImmutableArray<EditPart> tail =
        [
            EditPart.Literal($", new {request} {{ Method = {methods}.{method} }}, "),
            given is null ? EditPart.Literal(NullText(creation, context)) : EditPart.From(given.Right.Span),
        ];
        var argument = list.Arguments[0];
        var edits = ImmutableArray.CreateBuilder<Edit>();
        if (argument.NameColon is { } colon)
        {
            edits.Add(new Edit(TextSpan.FromBounds(colon.SpanStart, argument.Expression.SpanStart), [], argument.Span));
        }

        edits.Add(new Edit(new TextSpan(argument.Span.End, 0), tail, list.Span));
        if (given is not null)
        {
            edits.AddRange(members.Count == 1
                ? [new Edit(TextSpan.FromBounds(list.Span.End, creation.Initializer!.Span.End), [], creation.Span)]
                : InitializerEdits.Remove(creation.Initializer!, m => m == given, creation.Span));
        }

        context.Rewrite(creation, creation.NewKeyword.Span, edits.ToImmutable(), import is null ? [] : [import]);
    }

    /// <summary>The modern API has no constructor with one parameter. The compiler does not say so where the type of what it is given is gone.</summary>
    public override bool IsNeverModern(SyntaxNode node) => node is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 1 };

    private static string NullText(SyntaxNode node, RuleContext context) => context.Model.GetNullableContext(node.SpanStart).AnnotationsEnabled() ? "null!" : "null";
}
