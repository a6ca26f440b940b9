using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Packs.ModelContextProtocol.Content;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.FirstPreviews;

/// <summary><c>ResourceContents</c> of the first previews held text or bytes, and could be created; since it is the base of two classes.</summary>
internal sealed class FormerResourceRule : CodeRule
{
    private const string Base = "ResourceContents";
    private const string Text = "Text";
    private const string Blob = "Blob";

    public override ImmutableArray<string> Triggers { get; } = [Base, Text, Blob];

    public override bool MayMeanUnknownReceiver => false;

    public override bool WantsUnnamedCreations => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is SimpleNameSyntax { Identifier.ValueText: Base } name)
        {
            AnalyzeNamed(name, context);
        }
        else if (node is ImplicitObjectCreationExpressionSyntax creation && IsBase(creation, context))
        {
            AnalyzeCreation(creation, null, context);
        }
    }

    /// <summary>The base has neither.</summary>
    public override bool AnalyzeUnbound(SimpleNameSyntax name, RuleContext context)
    {
        if (name.Identifier.ValueText == Base)
        {
            return AnalyzeNamed(name, context);
        }

        if (name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } assignment && assignment.Left == name)
        {
            if (!IsBase(creation, context))
            {
                return false;
            }

            // A creation that names no type and can't be bound is no place of its own.
            if (creation is ImplicitObjectCreationExpressionSyntax && KindOf(creation) == name.Identifier.ValueText)
            {
                AnalyzeCreation(creation, null, context);
            }

            return true;
        }

        return Code.Access(name) switch
        {
            MemberAccessExpressionSyntax { Expression: var receiver } access when !Code.IsBound(receiver) && IsBase(receiver, context) => ReportRead(name, access, receiver, context),
            MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax { Expression: var receiver } chain } when !Code.IsBound(receiver) && IsBase(receiver, context) => ReportRead(name, chain, receiver, context),
            _ => false,
        };
    }

    private static bool AnalyzeNamed(SimpleNameSyntax name, RuleContext context)
    {
        var whole = Names.Whole(name);
        if (whole.Parent is not ObjectCreationExpressionSyntax creation || creation.Type != whole || !IsBase(creation, context))
        {
            return false;
        }

        AnalyzeCreation(creation, name, context);
        return true;
    }

    private static bool IsBase(ExpressionSyntax value, RuleContext context) =>
        context.Model.GetTypeInfo(value, context.CancellationToken).Type is { IsAbstract: true } type && type.MetadataName() == $"{McpTypes.ProtocolNamespace}.{Base}" && context.Pack.IsLegacy(type);

    /// <summary>Which of the two an initializer gives; null where that is none, or both.</summary>
    private static string? KindOf(BaseObjectCreationExpressionSyntax creation) => (Code.Member(creation.Initializer, Text), Code.Member(creation.Initializer, Blob)) switch
    {
        ({ }, null) => Text,
        (null, { }) => Blob,
        _ => null,
    };

    private static void AnalyzeCreation(BaseObjectCreationExpressionSyntax creation, SimpleNameSyntax? name, RuleContext context)
    {
        if (KindOf(creation) is not { } kind)
        {
            context.Manual(creation, name?.Span ?? creation.NewKeyword.Span, "Create a TextResourceContents or a BlobResourceContents: this is their base now.");
            return;
        }

        var (text, import) = context.Imports.NameOf(McpTypes.ProtocolNamespace, kind + Base, creation);
        var edit = creation is ObjectCreationExpressionSyntax named ? Edit.Replace(named.Type.Span, text, named.Type.Span) : Edit.Insert(creation.NewKeyword.Span.End, " " + text, creation.NewKeyword.Span);
        ImmutableArray<Edit> data = kind == Blob ? Base64.ToBytes(Code.Member(creation.Initializer, Blob)!.Right, context) : [];
        context.Rewrite(creation, name?.Span ?? creation.NewKeyword.Span, [edit, .. data], import is null ? [] : [import]);
    }

    /// <summary>What is not of that kind had null.</summary>
    private static bool ReportRead(SimpleNameSyntax name, ExpressionSyntax whole, ExpressionSyntax receiver, RuleContext context)
    {
        if (whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole || !Precedence.IsPrimary(receiver))
        {
            return false;
        }

        if (name.Identifier.ValueText == Blob)
        {
            context.Manual(whole, name.Span, "Read 'DecodedData' of a BlobResourceContents, or its 'Blob', which is base64 as UTF-8.");
            return true;
        }

        var (text, import) = context.Imports.NameOf(McpTypes.ProtocolNamespace, name.Identifier.ValueText + Base, name);
        var suffix = $" as {text}){(whole is ConditionalAccessExpressionSyntax ? string.Empty : "?")}";
        context.Rewrite(whole, name.Span, [Edit.Insert(receiver.SpanStart, "(", receiver.Span), Edit.Insert(receiver.Span.End, suffix, receiver.Span)], import is null ? [] : [import]);
        return true;
    }
}
