using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary><c>Blob</c> of a resource is bytes, and so is <c>Data</c> of the blocks that 0.3 had already: base64 as UTF-8.</summary>
internal sealed class BlobRule : CodeRule
{
    /// <summary>The first version in which they are bytes.</summary>
    private const string Bytes = "0.9.0-preview.1";

    private static readonly ImmutableArray<string> Owners =
        ["ModelContextProtocol.Protocol.BlobResourceContents", "ModelContextProtocol.Protocol.ImageContentBlock", "ModelContextProtocol.Protocol.AudioContentBlock"];

    public override ImmutableArray<string> Triggers { get; } = ["Blob", "Data"];

    public override bool IsPortable => true;

    public override bool ReadsModern => true;

    public override bool KnowsWritten => true;

    public override void Analyze(SyntaxNode node, ISymbol symbol, RuleContext context)
    {
        if (node is not SimpleNameSyntax name || symbol is not IPropertySymbol { Type: { } type } || !IsText(type, Code.Access(name), context) || !Owners.Any(o => Code.IsPropertyOf(symbol, o)) || Code.IsMention(node))
        {
            return;
        }

        var access = Code.Access(name);
        if (access.Parent is AssignmentExpressionSyntax { Right: var value } assignment && assignment.Left == access)
        {
            context.Rewrite(name, name.Span, Base64.ToBytes(value, context));
        }
        else if (access is MemberAccessExpressionSyntax { Expression: var receiver } && !Code.IsBound(receiver))
        {
            context.Rewrite(access, name.Span, Base64.ToText(access, receiver, symbol.Name, string.Empty, string.Empty, context));
        }
        else
        {
            context.Manual(access, name.Span, $"Read 'DecodedData', or '{symbol.Name}', which is base64 as UTF-8.");
        }
    }

    /// <summary>Whether the property is text, or code takes it for that.</summary>
    private static bool IsText(ITypeSymbol type, ExpressionSyntax access, RuleContext context) =>
        type.SpecialType == SpecialType.System_String ? context.Pack.IsWrittenFor(Bytes) != true : IsTakenForText(access, context);

    /// <summary>Whether code that is bound to the modern property gives it text, or takes it for text, as all did until 0.8: in <c>$"{image.Data}"</c> the compiler says nothing of it.</summary>
    private static bool IsTakenForText(ExpressionSyntax access, RuleContext context) => Code.Whole(access).Parent switch
    {
        AssignmentExpressionSyntax assignment when assignment.Left == access => context.Model.GetTypeInfo(assignment.Right).Type?.SpecialType == SpecialType.System_String,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromBase64String" } } } => true,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Span" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToArray", Parent: InvocationExpressionSyntax { Parent: ArgumentSyntax } } => false,
        _ => context.Pack.IsWrittenFor(Bytes) == false || context.Model.GetTypeInfo(access).ConvertedType?.SpecialType == SpecialType.System_String,
    };
}
