using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Reporting;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary><c>new Content { Type = "text", Text = … }</c> becomes <c>new TextContentBlock { Text = … }</c>, and so does a <c>TextContentBlock</c> of 0.3 that is given its type.</summary>
internal sealed class ContentCreationRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Content", "Type"];

    public override bool WantsUnnamedCreations => true;

    public override bool ReadsModern => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax member && TypedBlock.IsType(symbol))
        {
            TypedBlock.Report(member, context);
            return;
        }

        var creation = node switch
        {
            ImplicitObjectCreationExpressionSyntax implicitCreation => implicitCreation,
            SimpleNameSyntax name when symbol is INamedTypeSymbol => CreationOf(name),
            _ => null,
        };
        if (creation is null || context.Model.GetTypeInfo(creation).Type is not { } type || type.MetadataName() != McpTypes.Content)
        {
            return;
        }

        var newContent = new NewContent(creation, context);
        if (newContent.Objection is { } objection)
        {
            context.Manual(creation, creation.NewKeyword.Span, objection);
            return;
        }

        var head = creation is ObjectCreationExpressionSyntax { Type: var named } ? TextSpan.FromBounds(creation.NewKeyword.SpanStart, named.Span.End) : creation.NewKeyword.Span;
        var (text, import) = context.Imports.NameOf(McpTypes.ProtocolNamespace, newContent.Kind!.Class, creation);
        var (cast, _) = context.Imports.NameOf(McpTypes.ProtocolNamespace, "ContentBlock", creation);
        var edits = ImmutableArray.CreateBuilder<Edit>();
        edits.Add(Edit.Replace(head, (NaturalType.Matters(creation, context) ? $"({cast})" : string.Empty) + "new " + text, creation.Span));
        if (creation is ImplicitObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } list } && newContent.Initializer is not null)
        {
            // "new()" is "new TextContentBlock" in front of an initializer.
            edits.Add(new Edit(list.Span, [], creation.Span));
        }

        edits.AddRange(newContent.Edits());
        context.Rewrite(creation, creation.NewKeyword.Span, edits.ToImmutable(), import is null ? [] : [import], newContent.NeedsReview ? Safety.Review : null);
    }

    private static BaseObjectCreationExpressionSyntax? CreationOf(SimpleNameSyntax name)
    {
        var type = Names.Whole(name);
        return type.Parent is ObjectCreationExpressionSyntax creation && creation.Type == type ? creation : null;
    }
}
