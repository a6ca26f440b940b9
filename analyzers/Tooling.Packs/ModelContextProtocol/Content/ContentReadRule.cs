using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary><c>content.Text</c> becomes <c>((TextContentBlock)content).Text</c> where the kind is certain, and <c>(content as TextContentBlock)?.Text</c> elsewhere.</summary>
internal sealed class ContentReadRule : CodeRule
{
    public override ImmutableArray<string> Triggers { get; } = ["Text", "Data", "MimeType", "Resource", "Type", "Content"];

    public override bool IsPortable => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax { Parent: RecursivePatternSyntax pattern } && symbol is INamedTypeSymbol type && type.MetadataName() == McpTypes.Content)
        {
            ContentPattern.ReportType(pattern, context);
            return;
        }

        if (node is not SimpleNameSyntax name || !Code.IsPropertyOf(symbol, McpTypes.Content) || IsInCreation(name, context))
        {
            return;
        }

        var access = Code.Access(name);
        var isWritten = Code.Whole(access).Parent is AssignmentExpressionSyntax assignment && assignment.Left == Code.Whole(access);
        if (symbol.Name == "Type")
        {
            if (isWritten)
            {
                context.Manual(access, name.Span, "The type comes from the class: create the content when its kind is known.");
            }
        }
        else if (name.Parent is NameColonSyntax { Parent: SubpatternSyntax subpattern })
        {
            ContentPattern.Report(name, subpattern, context);
        }
        else if (Code.IsMention(name) || ReceiverOf(name) is not { } receiver)
        {
            context.Manual(node, name.Span, "Name the class that has the property: TextContentBlock, ImageContentBlock, AudioContentBlock or EmbeddedResourceBlock.");
        }
        else
        {
            Report(name, receiver, isWritten, context);
        }
    }

    private static void Report(SimpleNameSyntax name, ExpressionSyntax receiver, bool isWritten, RuleContext context)
    {
        var property = name.Identifier.ValueText;
        var concrete = ContentFilter.ClassOf(receiver, context);
        var known = concrete ?? KnownKind.At(receiver, context);
        var kind = known is { } certain && certain.Has(property) ? certain : ContentKind.WithProperty(property);
        if (concrete == kind && concrete is not null && property != "Data")
        {
            return;
        }

        if (isWritten)
        {
            context.Manual(Code.Access(name), name.Span, $"Give '{property}' where the content is created.");
            return;
        }

        if (kind is null)
        {
            ReportEither(name, concrete is null ? new ContentSwitch(name, receiver, context) : null, context);
            return;
        }

        var (type, import) = context.Imports.NameOf(McpTypes.ProtocolNamespace, kind.Class, name);
        var content = new ContentAccess(name, receiver, type, isCertain: known == kind, context);
        var edits = property == "Data" ? content.DataEdits(isTyped: concrete is not null) : content.Edits();
        if (edits.IsEmpty)
        {
            context.Manual(Code.Access(name), name.Span, $"Read 'DecodedData' of the '{kind.Class}', or its 'Data', which is base64 as UTF-8.");
            return;
        }

        context.Rewrite(Code.Access(name), name.Span, edits, import is null ? [] : [import]);
    }

    private static void ReportEither(SimpleNameSyntax name, ContentSwitch? content, RuleContext context)
    {
        if (content?.Edit() is { } edit)
        {
            context.Rewrite(Code.Access(name), name.Span, [edit with { Parts = [.. InferredName(name), .. edit.Parts] }], content.Imports);
            return;
        }

        context.Manual(Code.Access(name), name.Span, $"Ask for the kind first: 'content is ImageContentBlock image' or 'content is AudioContentBlock audio', then read '{name.Identifier.ValueText}' of that.");
    }

    /// <summary>What a member of an anonymous object or an element of a tuple is called after the property that it is read of, which no <c>switch</c> tells.</summary>
    private static ImmutableArray<EditPart> InferredName(SimpleNameSyntax name) => Code.Access(name).Parent switch
    {
        AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } => [EditPart.Literal($"{name.Identifier.Text} = ")],
        ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax } => [EditPart.Literal($"{name.Identifier.Text}: ")],
        _ => [],
    };

    private static bool IsInCreation(SimpleNameSyntax name, RuleContext context) =>
        name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } assignment
        && assignment.Left == name
        && context.Model.GetTypeInfo(creation).Type?.MetadataName() == McpTypes.Content;

    /// <summary>What the property is read of; null where that is implicit.</summary>
    private static ExpressionSyntax? ReceiverOf(SimpleNameSyntax name) => Names.ReceiverOf(Code.Access(name));
}
