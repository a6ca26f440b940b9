using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary><c>McpServerHandlers</c> as options of their own, which the server does not ask for any more: they are <c>Handlers</c> of <c>McpServerOptions</c>.</summary>
internal sealed class HandlerOptionsRule : CodeRule
{
    private static readonly ImmutableArray<string> Configuring = ["Configure", "PostConfigure", "ConfigureAll", "PostConfigureAll"];

    public override ImmutableArray<string> Triggers { get; } = ["McpServerHandlers"];

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name
            || symbol is not INamedTypeSymbol type
            || !context.Pack.IsLegacy(type)
            || Names.Whole(name) is not { Parent: TypeArgumentListSyntax { Parent: GenericNameSyntax generic } } whole
            || !IsOptions(generic, context))
        {
            return;
        }

        var edits = Configuring.Contains(generic.Identifier.ValueText) ? OfLambda(generic) : OfValue(generic);
        if (edits.IsEmpty)
        {
            context.Manual(name, name.Span, "Take McpServerOptions instead, and their 'Handlers': the server does not look at these options since 1.0.");
            return;
        }

        var (text, import) = context.Imports.NameOf(McpTypes.ServerNamespace, "McpServerOptions", name);
        context.Rewrite(name, name.Span, [Edit.Replace(whole.Span, text, whole.Span), .. edits], import is null ? [] : [import]);
    }

    /// <summary>Whether the generic name is a method or a type of the options library.</summary>
    private static bool IsOptions(GenericNameSyntax generic, RuleContext context) =>
        context.Model.GetSymbolInfo(generic).Symbol is { } symbol && symbol.ContainingNamespace?.ToDisplayString() is "Microsoft.Extensions.Options" or "Microsoft.Extensions.DependencyInjection";

    /// <summary><c>Configure&lt;…&gt;(h => h.CallToolHandler = …)</c>: what is set of the parameter is set of its handlers.</summary>
    private static ImmutableArray<Edit> OfLambda(GenericNameSyntax generic)
    {
        if (Code.Invocation(generic) is not { ArgumentList.Arguments: { Count: > 0 } arguments } || arguments.Last().Expression is not SimpleLambdaExpressionSyntax lambda)
        {
            return [];
        }

        var uses = lambda.Body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == lambda.Parameter.Identifier.ValueText).ToImmutableArray();
        return uses.All(u => u.Parent is MemberAccessExpressionSyntax access && access.Expression == u) ? [.. uses.Select(u => Edit.Insert(u.Span.End, ".Handlers", u.Span))] : [];
    }

    /// <summary><c>GetRequiredService&lt;IOptions&lt;…&gt;&gt;().Value</c>.</summary>
    private static ImmutableArray<Edit> OfValue(GenericNameSyntax generic) =>
        Names.Whole(generic).Parent is TypeArgumentListSyntax { Parent: GenericNameSyntax { Identifier.ValueText: "GetRequiredService" } service }
        && Code.Invocation(service)?.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } value
            ? [Edit.Insert(value.Span.End, ".Handlers", value.Span)]
            : [];
}
