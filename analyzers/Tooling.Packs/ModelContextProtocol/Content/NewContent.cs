using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Content;

/// <summary>What a creation of legacy content says, and its initializer for the class of its kind.</summary>
internal sealed class NewContent
{
    private readonly RuleContext _context;
    private readonly BaseObjectCreationExpressionSyntax _creation;
    private readonly ImmutableArray<AssignmentExpressionSyntax> _members;

    public NewContent(BaseObjectCreationExpressionSyntax creation, RuleContext context)
    {
        (_creation, _context) = (creation, context);
        Initializer = creation.Initializer;
        _members = [.. Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? []];
        (Kind, Objection) = Read();
    }

    /// <summary>The initializer; null where there is none.</summary>
    public InitializerExpressionSyntax? Initializer { get; }

    /// <summary>The kind; null where it is not known.</summary>
    public ContentKind? Kind { get; }

    /// <summary>Why it is left to a person; null where it is not.</summary>
    public string? Objection { get; }

    /// <summary>Whether something that was sent is not sent any more.</summary>
    public bool NeedsReview { get; private set; }

    /// <summary>The edits inside the initializer.</summary>
    public IEnumerable<Edit> Edits()
    {
        if (Initializer is null)
        {
            return [];
        }

        var kept = _members.Where(IsKept).ToImmutableArray();
        return kept.IsEmpty
            ? [Edit.Replace(Initializer.Span, "{ Text = \"\" }", Initializer.Span)]
            : InitializerEdits.Remove(Initializer, e => e is AssignmentExpressionSyntax a && !kept.Contains(a), Initializer.Span)
                .Concat(kept.SelectMany(ValueEdits))
                .Concat(Missing(kept));
    }

    private static string NameOf(AssignmentExpressionSyntax member) => (member.Left as IdentifierNameSyntax)?.Identifier.ValueText ?? string.Empty;

    private bool IsKept(AssignmentExpressionSyntax member) => Kind!.Has(NameOf(member));

    private (ContentKind? Kind, string? Objection) Read()
    {
        var type = Code.Member(Initializer, "Type");
        var value = type is null ? "text" : _context.Model.GetConstantValue(type.Right).Value;
        if (ContentKind.OfType(value) is not { } kind)
        {
            return (null, "Create a TextContentBlock, ImageContentBlock, AudioContentBlock or EmbeddedResourceBlock, as the type asks.");
        }

        if (Initializer is null || _members.IsEmpty || (type is null && !_members.Any(m => NameOf(m) == "Text")))
        {
            return (null, "Its kind is not said here: create the class of the kind with its required properties.");
        }

        foreach (var member in _members.Where(m => NameOf(m) != "Type" && !kind.Has(NameOf(m))))
        {
            if (!Purity.IsEffectFree(_context.Model.GetOperation(member.Right)))
            {
                return (null, $"'{kind.Class}' has no '{NameOf(member)}', whose value may have an effect.");
            }

            NeedsReview |= !IsNull(member.Right);
        }

        var missing = kind.Required.Where(r => r != "Text" && !_members.Any(m => NameOf(m) == r && !IsNull(m.Right))).ToList();
        return missing.Count > 0 ? (null, $"'{kind.Class}' requires '{string.Join("', '", missing)}'.") : (kind, null);
    }

    private static bool IsNull(ExpressionSyntax value) => Code.Bare(value).IsKind(SyntaxKind.NullLiteralExpression) || Code.Bare(value).IsKind(SyntaxKind.DefaultLiteralExpression);

    private IEnumerable<Edit> ValueEdits(AssignmentExpressionSyntax member) => NameOf(member) switch
    {
        "Data" => Base64.ToBytes(member.Right, _context),
        "Text" or "MimeType" or "Resource" when NeedsForgiving(member.Right) => Precedence.Append(member.Right, "!"),
        _ => [],
    };

    private bool NeedsForgiving(ExpressionSyntax value) =>
        IsNull(value) || _context.Model.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull;

    /// <summary>Text that was not given was not sent; the class sends an empty one.</summary>
    private IEnumerable<Edit> Missing(ImmutableArray<AssignmentExpressionSyntax> kept) =>
        Kind!.Required.All(r => kept.Any(m => NameOf(m) == r)) ? [] : [Edit.Insert(kept[kept.Length - 1].Span.End, ", Text = \"\"", kept[kept.Length - 1].Span)];
}
