using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Handlers;

/// <summary><c>options.Capabilities.Tools = new() { CallToolHandler = … }</c> becomes <c>options.Handlers.CallToolHandler = …</c>, a statement for each handler.</summary>
internal sealed class CapabilityAssignment
{
    private readonly RuleContext _context;
    private readonly ExpressionSyntax _options;
    private readonly InitializerExpressionSyntax _initializer;
    private readonly ImmutableArray<AssignmentExpressionSyntax> _moved;

    private CapabilityAssignment(AssignmentExpressionSyntax assignment, ExpressionSyntax options, InitializerExpressionSyntax initializer, RuleContext context)
    {
        (Assignment, _options, _initializer, _context) = (assignment, options, initializer, context);
        _moved = [.. initializer.Expressions.OfType<AssignmentExpressionSyntax>().Where(m => HandlerMembers.Moves(context.Model.GetSymbolInfo(m.Left).Symbol))];
    }

    /// <summary>The assignment.</summary>
    public AssignmentExpressionSyntax Assignment { get; }

    private bool IsEmptied => _moved.Length == _initializer.Expressions.Count;

    /// <summary>The assignment of which a capability's name is the left side; null where it is none, or moves nothing.</summary>
    public static CapabilityAssignment? At(SimpleNameSyntax name, ISymbol symbol, RuleContext context) =>
        HandlerMembers.Capabilities.Contains(symbol.Name) && Code.Access(name).Parent is AssignmentExpressionSyntax assignment && assignment.Left == Code.Access(name) ? Of(assignment, context) : null;

    /// <summary>Reads an assignment; null where it builds no capability of options in place.</summary>
    public static CapabilityAssignment? Of(AssignmentExpressionSyntax assignment, RuleContext context) =>
        assignment.Left is MemberAccessExpressionSyntax { Expression: var capabilities }
        && Code.Bare(capabilities) is MemberAccessExpressionSyntax { Name: var property, Expression: var options }
        && HandlerMembers.IsCapabilities(context.Model.GetSymbolInfo(property).Symbol)
        && HandlerMembers.InitializerOf(assignment.Right) is { } initializer
        && new CapabilityAssignment(assignment, options, initializer, context) is { _moved.IsEmpty: false } found
        && found.HasPlace()
            ? found
            : null;

    /// <summary>Whether a handler moves.</summary>
    public bool Takes(SimpleNameSyntax name) => _moved.Any(m => m.Left == name);

    /// <summary>The edits.</summary>
    public ImmutableArray<Edit> Edits()
    {
        var indent = Indentation.Of(Assignment, _context.Text);
        var line = ";" + UsingLines.NewLineOf(_context.Text) + indent;
        var parts = ImmutableArray.CreateBuilder<EditPart>();
        foreach (var member in _moved)
        {
            var target = ((SimpleNameSyntax)member.Left).Identifier.ValueText;
            parts.Add(EditPart.Literal((parts.Count == 0 && IsEmptied ? string.Empty : line) + Comments(member, indent) + _options + (HandlerMembers.Collections.Contains(target) ? "." : ".Handlers.")));
            parts.Add(Source(member, indent));
        }

        return IsEmptied
            ? [new Edit(Assignment.Span, parts.ToImmutable(), Assignment.Span)]
            : [.. InitializerEdits.Remove(_initializer, e => e is AssignmentExpressionSyntax a && _moved.Contains(a), Assignment.Span), new Edit(new TextSpan(Assignment.Span.End, 0), parts.ToImmutable(), Assignment.Span)];
    }

    /// <summary>Several statements need a block, and repeat what the options are.</summary>
    private bool HasPlace() =>
        IsEmptied && _moved.Length == 1
        || Assignment.Parent is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } && Purity.IsEffectFree(_context.Model.GetOperation(_options));

    /// <summary>The comments above a member. What stands behind one goes with it where the initializer stays, and is kept by the edit elsewhere.</summary>
    private string Comments(AssignmentExpressionSyntax member, string indent) => !IsEmptied ? string.Empty : string.Concat(Loose(member).Select(t => $"{t}{UsingLines.NewLineOf(_context.Text)}{indent}"));

    private IEnumerable<SyntaxTrivia> Loose(AssignmentExpressionSyntax member)
    {
        var index = _moved.IndexOf(member);
        var start = index == 0 ? Assignment.SpanStart : _moved[index - 1].Span.End;
        var end = index + 1 == _moved.Length ? Assignment.Span.End : member.Span.End;
        return Assignment.DescendantTrivia().Where(t => t.IsComment() && t.SpanStart >= start && t.Span.End <= end && !_moved.Any(m => m.Span.Contains(t.Span)));
    }

    private EditPart Source(AssignmentExpressionSyntax member, string indent)
    {
        var outdent = Indentation.OfLine(member.SpanStart, _context.Text).Length - indent.Length;
        return outdent > 0 && !member.DescendantTokens().Any(t => t.Text.IndexOf('\n') >= 0) ? EditPart.FromOutdented(member.Span, outdent) : EditPart.From(member.Span);
    }
}
