using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary>Writes <c>Handlers</c> and the collections of the options from what moves out of <c>Capabilities</c>.</summary>
internal sealed class HandlerCode
{
    private readonly CapabilityTree _tree;
    private readonly RuleContext _context;
    private readonly bool _isStatement;
    private readonly string _indent;
    private readonly string _newLine;
    private readonly bool _isMultiLine;

    public HandlerCode(CapabilityTree tree, RuleContext context)
    {
        (_tree, _context) = (tree, context);
        _isStatement = tree.Assignment.Parent is not InitializerExpressionSyntax;
        _indent = Indentation.Of(tree.Assignment, context.Text);
        _newLine = UsingLines.NewLineOf(context.Text);
        _isMultiLine = IsMultiLine(tree.IsElsewhere ? tree.Initializer : tree.Assignment);
    }

    /// <summary>Namespaces that the code needs.</summary>
    public ImmutableArray<string> Imports => TypeName.Import is { } import ? [import] : [];

    private bool IsServer => _context.Model.GetSymbolInfo(_tree.Assignment.Left).Symbol!.ContainingType.MetadataName() == McpTypes.ServerOptions;

    private (string Text, string? Import) TypeName =>
        _tree.Assignment.Right is not ObjectCreationExpressionSyntax && !_tree.IsElsewhere ? (string.Empty, null)
        : IsServer ? _context.Imports.NameOf(McpTypes.ServerNamespace, "McpServerHandlers", _tree.Assignment)
        : _context.Imports.NameOf(McpTypes.ClientNamespace, "McpClientHandlers", _tree.Assignment);

    /// <summary>The edits; default where there is no place for several statements.</summary>
    public ImmutableArray<Edit> Edits()
    {
        var assignment = _tree.Assignment;
        var handlers = _tree.Moved.Where(m => !IsCollection(m)).ToImmutableArray();
        var parts = ImmutableArray.CreateBuilder<EditPart>();
        var count = _tree.Moved.Count(IsCollection) + (handlers.IsEmpty && _tree.Carried.IsEmpty ? 0 : 1) + (_tree.IsEmptied ? 0 : 1);
        if (_isStatement && (count > 1 && assignment.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } || assignment.Left is not MemberAccessExpressionSyntax || assignment.Right is InitializerExpressionSyntax))
        {
            return default;
        }

        var separator = (_isStatement ? ";" : ",") + (_isStatement || _isMultiLine || IsOnLineOfItsOwn() ? _newLine + _indent : " ");
        var isFirst = _tree.IsEmptied;
        foreach (var member in _tree.Moved.Where(IsCollection))
        {
            AddTarget(parts, isFirst ? string.Empty : separator);
            parts.Add(Source(member, _indent));
            isFirst = false;
        }

        if (!handlers.IsEmpty || !_tree.Carried.IsEmpty)
        {
            AddTarget(parts, isFirst ? string.Empty : separator);
            AddBlock(parts, handlers);
        }

        ImmutableArray<Edit> variables = CarriedValue.Variables(_tree.Carried, _context) is { } kept ? [kept] : [];
        if (_tree.IsEmptied)
        {
            return [.. variables, new Edit(assignment.Span, [.. StrayComments(), .. parts.Where(p => p.Text is not "")], assignment.Span)];
        }

        return
        [
            .. variables,
            .. _tree.IsElsewhere ? Bare() : InitializerEdits.Remove(_tree.Initializer, _tree.Goes, assignment.Span),
            .. _tree.Partial().SelectMany(i => InitializerEdits.Remove(i, _tree.Goes, assignment.Span)),
            new Edit(new TextSpan(assignment.Span.End, 0), [.. parts.Where(p => p.Text is not "")], assignment.Span),
        ];
    }

    /// <summary>Capabilities that say nothing any more go on saying that the server or client has them.</summary>
    private IEnumerable<Edit> Bare() => _tree.Bare().Select(c => Edit.Replace(TextSpan.FromBounds(c.Initializer!.GetFirstToken().GetPreviousToken().Span.End, c.Initializer.Span.End), c.ArgumentList is null ? "()" : string.Empty, _tree.Assignment.Span));

    private static bool IsCollection(AssignmentExpressionSyntax member) => member.Left is SimpleNameSyntax name && HandlerMembers.Collections.Contains(name.Identifier.ValueText);

    private static bool IsMultiLine(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span) is var lines && lines.StartLinePosition.Line != lines.EndLinePosition.Line;

    /// <summary>What stands in front of the property: <c>options.</c> in a statement, nothing in an initializer.</summary>
    private void AddTarget(ImmutableArray<EditPart>.Builder parts, string separator)
    {
        parts.Add(EditPart.Literal(separator));
        if (_isStatement && _tree.Assignment.Left is MemberAccessExpressionSyntax target)
        {
            parts.Add(EditPart.From(target.Expression.Span));
            parts.Add(EditPart.Literal("."));
        }
    }

    private void AddBlock(ImmutableArray<EditPart>.Builder parts, ImmutableArray<AssignmentExpressionSyntax> handlers)
    {
        var creation = _tree.Assignment.Right switch
        {
            ObjectCreationExpressionSyntax => $"new {TypeName.Text}",
            _ when _tree.IsElsewhere => $"new {TypeName.Text}",
            ImplicitObjectCreationExpressionSyntax => "new()",
            _ => string.Empty,
        };
        var inner = _indent + Indentation.Unit(_context.Root, _context.Text);
        var lines = Lines(handlers, inner);
        var isLong = _isMultiLine && (lines.Length > 1 || handlers.Any(IsMultiLine) || handlers.Any(IsOnLineOfItsOwn));
        var open = _tree.Initializer.OpenBraceToken;
        var brace = creation.Length > 0 && (!isLong || !StartsLine(open)) ? " " : creation.Length > 0 ? _newLine + _indent : isLong && StartsLine(open) ? _newLine + _indent : string.Empty;
        parts.Add(EditPart.Literal(creation.Length == 0 && brace.Length > 0 ? "Handlers =" + brace : $"Handlers = {creation}{brace}"));
        parts.Add(EditPart.Literal(isLong ? "{" + _newLine + inner : "{ "));
        for (var i = 0; i < lines.Length; i++)
        {
            parts.Add(EditPart.Literal(i == 0 ? string.Empty : isLong ? "," + _newLine + inner : ", "));
            parts.AddRange(lines[i]);
        }

        var trailing = isLong && _tree.Initializer.Expressions.SeparatorCount == _tree.Initializer.Expressions.Count ? "," : string.Empty;
        parts.Add(EditPart.Literal(isLong ? trailing + _newLine + _indent + "}" : " }"));
    }

    /// <summary>The members, in the order of the code.</summary>
    private ImmutableArray<ImmutableArray<EditPart>> Lines(ImmutableArray<AssignmentExpressionSyntax> handlers, string indent) =>
    [
        .. handlers.Select(h => (h.SpanStart, Parts: ImmutableArray.Create(Source(h, indent))))
            .Concat(_tree.Carried.SelectMany(c => c.Members, (c, parts) => (c.Assignment.SpanStart, Parts: parts)))
            .OrderBy(l => l.SpanStart).Select(l => l.Parts),
    ];

    /// <summary>A member with the comments above it, as far to the left as it goes.</summary>
    private EditPart Source(AssignmentExpressionSyntax member, string indent)
    {
        var comment = member.GetLeadingTrivia().FirstOrDefault(Comments.IsComment);
        var span = TextSpan.FromBounds(comment == default ? member.SpanStart : comment.SpanStart, member.Span.End);
        var outdent = Indentation.OfLine(span.Start, _context.Text).Length - indent.Length;
        return outdent > 0 && !member.DescendantTokens().Any(t => t.Text.IndexOf('\n') >= 0) ? EditPart.FromOutdented(span, outdent) : EditPart.From(span);
    }

    /// <summary>The comments beside what goes.</summary>
    private IEnumerable<EditPart> StrayComments() => _tree.Assignment.DescendantTrivia()
        .Where(t => t.IsComment() && _tree.Assignment.Span.Contains(t.Span) && !_tree.Moved.Any(m => m.FullSpan.Contains(t.Span) && (m.Span.Contains(t.Span) || m.GetLeadingTrivia().Contains(t))))
        .Select(t => EditPart.Literal($"{t}{_newLine}{_indent}"));

    private bool IsOnLineOfItsOwn() => IsOnLineOfItsOwn(_tree.Assignment);

    private bool IsOnLineOfItsOwn(SyntaxNode node) => StartsLine(node.GetFirstToken());

    private bool StartsLine(SyntaxToken token) => Indentation.OfLine(token.SpanStart, _context.Text).Length == token.SpanStart - _context.Text.Lines.GetLineFromPosition(token.SpanStart).Start;
}
