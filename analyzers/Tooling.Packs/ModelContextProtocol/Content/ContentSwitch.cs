using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary>Reads <c>MimeType</c> or <c>Data</c> of content that may be an image or a sound: null for any other, as the old property was.</summary>
/// <param name="name">The property.</param>
/// <param name="receiver">What it is read of.</param>
/// <param name="context">The file.</param>
internal sealed class ContentSwitch(SimpleNameSyntax name, ExpressionSyntax receiver, RuleContext context)
{
    private readonly ExpressionSyntax _access = Code.Access(name);

    /// <summary>Namespaces that the code needs.</summary>
    public ImmutableArray<string> Imports => context.Imports.NameOf(McpTypes.ProtocolNamespace, "ImageContentBlock", name).Import is { } import ? [import] : [];

    /// <summary>The edit; null where there is no place for a switch expression.</summary>
    public Edit? Edit()
    {
        var isBound = _access is MemberBindingExpressionSyntax || Code.IsBound(receiver);
        ExpressionSyntax? whole = isBound ? Code.Chain(_access) : _access;
        if (whole is null
            || whole.Span.End != _access.Span.End
            || Code.IsInExpressionTree(_access, context)
            || name.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp8 })
        {
            return null;
        }

        var (open, close) = Precedence.StandsAlone(whole) ? (string.Empty, string.Empty) : ("(", ")");
        ImmutableArray<EditPart> parts =
        [
            EditPart.Literal(open),
            EditPart.From(TextSpan.FromBounds(whole.SpanStart, receiver.Span.End)),
            EditPart.Literal($" switch {{ {Arms(new FreshNames(context.Model, whole))}, _ => null }}{close}"),
        ];
        return new Edit(whole.Span, [.. parts.Where(p => p.Text is not "")], whole.Span);
    }

    private string Arms(FreshNames names) => string.Join(", ", new[] { ("ImageContentBlock", "image"), ("AudioContentBlock", "audio") }.Select(kind =>
    {
        var (type, variable) = (context.Imports.NameOf(McpTypes.ProtocolNamespace, kind.Item1, name).Text, names.Make(kind.Item2));
        return $"{type} {variable} => {(name.Identifier.ValueText == "Data" ? Base64.Text($"{variable}.Data", name, context) : $"{variable}.MimeType")}";
    }));
}
