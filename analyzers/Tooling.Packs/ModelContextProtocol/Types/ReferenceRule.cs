using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary><c>new Reference { Type = "ref/prompt", Name = … }</c> becomes a <c>PromptReference</c>; its properties are read of the class of the kind.</summary>
internal sealed class ReferenceRule : CodeRule
{
    private const string Legacy = "ModelContextProtocol.Protocol.Reference";
    private const string Prompt = "PromptReference";
    private const string Template = "ResourceTemplateReference";

    public override ImmutableArray<string> Triggers { get; } = ["Reference", "Name", "Uri", "Type", "Validate"];

    public override bool WantsUnnamedCreations => true;

    /// <summary>Hardly anything has references, and everything has such names.</summary>
    public override bool MayMeanUnknownReceiver => false;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        var creation = node as BaseObjectCreationExpressionSyntax
            ?? (node is SimpleNameSyntax type && Names.Whole(type) is { Parent: ObjectCreationExpressionSyntax named } whole && named.Type == whole ? named : null);
        if (creation is not null)
        {
            if (context.Model.GetTypeInfo(creation).Type?.MetadataName() == Legacy)
            {
                AnalyzeCreation(creation, context);
            }
        }
        else if (node is SimpleNameSyntax name && symbol.ContainingType?.MetadataName() == Legacy)
        {
            AnalyzeMember(name, symbol, context);
        }
    }

    private static void AnalyzeCreation(BaseObjectCreationExpressionSyntax creation, RuleContext context)
    {
        var type = Code.Member(creation.Initializer, "Type");
        var value = type is null ? null : context.Model.GetConstantValue(type.Right).Value;
        var (target, kept) = value switch { "ref/prompt" => (Prompt, "Name"), "ref/resource" => (Template, "Uri"), _ => (null, string.Empty) };
        if (target is null || Code.Member(creation.Initializer, kept) is not { } member)
        {
            context.Manual(creation, creation.NewKeyword.Span, "Create a PromptReference with its Name, or a ResourceTemplateReference with its Uri.");
            return;
        }

        var (text, import) = context.Imports.NameOf(McpTypes.ProtocolNamespace, target, creation);
        var head = creation is ObjectCreationExpressionSyntax named
            ? Edit.Replace(named.Type.Span, text, named.Type.Span)
            : Edit.Replace(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(creation.NewKeyword.SpanStart, creation.ArgumentList!.Span.End), "new " + text, creation.Span);
        context.Rewrite(creation, creation.NewKeyword.Span, [head, .. InitializerEdits.Remove(creation.Initializer!, m => m != member, creation.Span)], import is null ? [] : [import]);
    }

    private static void AnalyzeMember(SimpleNameSyntax name, ISymbol symbol, RuleContext context)
    {
        if (name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment && assignment.Left == name)
        {
            return;
        }

        var access = Code.Access(name);
        var isWritten = access.Parent is AssignmentExpressionSyntax written && written.Left == access;
        if (symbol.Name == "Type" && !isWritten)
        {
            return;
        }

        var target = symbol.Name switch { "Name" => Prompt, "Uri" => Template, _ => null };
        if (target is null || isWritten || name.Parent is NameColonSyntax || Code.IsMention(name))
        {
            context.Manual(access, name.Span, "Use PromptReference and its Name, or ResourceTemplateReference and its Uri.");
            return;
        }

        var receiver = Names.ReceiverOf(access);
        if (receiver is null)
        {
            context.Manual(access, name.Span, "Use PromptReference and its Name, or ResourceTemplateReference and its Uri.");
            return;
        }

        var (text, import) = context.Imports.NameOf(McpTypes.ProtocolNamespace, target, name);
        ExpressionSyntax left = Code.IsBound(receiver) && Code.Chain(receiver) is { } chain ? chain : receiver;
        var owner = Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(left.SpanStart, receiver.Span.End);
        var question = access is MemberBindingExpressionSyntax ? string.Empty : "?";
        context.Rewrite(access, name.Span, [Edit.Insert(left.SpanStart, "(", owner), Edit.Insert(receiver.Span.End, $" as {text}){question}", owner)], import is null ? [] : [import]);
    }
}
