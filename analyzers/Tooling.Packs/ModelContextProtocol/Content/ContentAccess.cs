using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary>How a property of a content class is read where a property of all content was.</summary>
/// <param name="name">The property.</param>
/// <param name="receiver">What it is read of.</param>
/// <param name="type">The class, as it is written here.</param>
/// <param name="isCertain">Whether the content is of the class.</param>
/// <param name="context">The file.</param>
internal sealed class ContentAccess(SimpleNameSyntax name, ExpressionSyntax receiver, string type, bool isCertain, RuleContext context)
{
    private readonly ExpressionSyntax _access = Code.Access(name);

    public ImmutableArray<Edit> Edits()
    {
        if (_access is MemberBindingExpressionSyntax || Code.IsBound(receiver))
        {
            return As();
        }

        return isCertain || IsDereferenced() || Code.IsInExpressionTree(_access, context) ? Cast() : As();
    }

    /// <summary>Base64 text: decoded where the code decodes it, otherwise as text.</summary>
    public ImmutableArray<Edit> DataEdits(bool isTyped)
    {
        if (!isCertain || _access is MemberBindingExpressionSyntax || Code.IsBound(receiver))
        {
            return [];
        }

        var (open, close) = isTyped ? (string.Empty, string.Empty) : ($"(({type})", ")");
        return Base64.ToText(_access, receiver, "Data", open, close, context);
    }

    private ImmutableArray<Edit> Cast() =>
        [Edit.Insert(receiver.SpanStart, $"(({type})", receiver.Span), Edit.Insert(receiver.Span.End, ")", receiver.Span)];

    /// <summary>The <c>?</c> is there already where the property is read behind one.</summary>
    private ImmutableArray<Edit> As()
    {
        ExpressionSyntax left = Code.IsBound(receiver) && Code.Chain(receiver) is { } chain ? chain : receiver;
        var question = _access is MemberBindingExpressionSyntax ? string.Empty : "?";
        var owner = TextSpan.FromBounds(left.SpanStart, receiver.Span.End);
        return [Edit.Insert(left.SpanStart, "(", owner), Edit.Insert(receiver.Span.End, $" as {type}){question}", owner)];
    }

    /// <summary>Whether null would throw in the next moment.</summary>
    private bool IsDereferenced()
    {
        var whole = Code.Whole(_access);
        return whole.Parent is MemberAccessExpressionSyntax access && access.Expression == whole || whole.Parent is ElementAccessExpressionSyntax element && element.Expression == whole;
    }
}
