using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Tooling.Rules.Matching;
using Tooling.Rules.Rewriting;

namespace Tooling.Packs.ModelContextProtocol.Types;

/// <summary>
/// What code does with <c>Content</c> of an <c>ElicitResult</c>, which was a JSON element in 0.2 and is a dictionary of elements: either it can be said of the dictionary, or an element is made of that.
/// </summary>
internal sealed class ElicitedContent
{
    private const string Owner = "ModelContextProtocol.Protocol.ElicitResult";
    private const string Element = "System.Text.Json.JsonElement";

    private static readonly ImmutableArray<string> OfDictionaries = ["TryGetValue", "ContainsKey", "Keys", "Values", "Count"];

    private readonly RuleContext _context;
    private readonly SimpleNameSyntax _name;
    private readonly List<Edit> _edits = [];

    private ElicitedContent(SimpleNameSyntax name, RuleContext context) => (_name, _context) = (name, context);

    /// <summary>Whether a name is that of the element; 0.3 had a dictionary.</summary>
    public static bool IsNamed(SimpleNameSyntax name, ISymbol symbol, RuleContext context) =>
        context.Pack.IsWrittenFor("0.3.0-preview.1") != true && Code.IsPropertyOf(symbol, Owner) && ((IPropertySymbol)symbol).Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T && !Code.IsMention(name);

    /// <summary>What becomes of the place; null where a person has to say it.</summary>
    /// <param name="name">The name of the property.</param>
    /// <param name="context">The file.</param>
    /// <returns>The edits, none where the code is right for the dictionary as it is, and whether an object has to be taken for granted in them.</returns>
    public static (ImmutableArray<Edit> Edits, bool IsCertain)? Of(SimpleNameSyntax name, RuleContext context)
    {
        var access = Code.Access(name);
        if (access.Parent is AssignmentExpressionSyntax { Right: var value } assignment && assignment.Left == access)
        {
            return Given(value, context);
        }

        var content = new ElicitedContent(name, context);
        return content.Takes(access, mayBeNull: true) ? ([.. content._edits], true)
            : content.AsElement(access) is { IsEmpty: false } edits ? (edits, false)
            : null;
    }

    /// <summary>A dictionary is made of an element; a value that is one is for the modern property.</summary>
    private static (ImmutableArray<Edit>, bool)? Given(ExpressionSyntax value, RuleContext context)
    {
        if (Code.Bare(value) is LiteralExpressionSyntax or DefaultExpressionSyntax)
        {
            return ([], true);
        }

        var type = context.Model.GetTypeInfo(value).Type;
        if (type?.AllInterfaces.Append(type).Any(t => t.OriginalDefinition.MetadataName() == "System.Collections.Generic.IDictionary`2") == true)
        {
            return ([], true);
        }

        var isNullable = type?.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var element = isNullable ? ((INamedTypeSymbol)type!).TypeArguments[0] : type;
        return element?.MetadataName() == Element
            ? (Precedence.Append(value, $"{(isNullable ? "?" : string.Empty)}.EnumerateObject().ToDictionary(property => property.Name, property => property.Value)"), false)
            : null;
    }

    /// <summary>Whether what is done with a value can be said of a dictionary; gathers the edits.</summary>
    private bool Takes(ExpressionSyntax value, bool mayBeNull)
    {
        var whole = Code.Whole(value);
        return whole.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Expression == whole => TakesMember(whole, access, mayBeNull),
            ConditionalAccessExpressionSyntax conditional when conditional.Expression == whole => TakesMember(Bound(conditional)),
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } => IsText(key),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison => IsNull(comparison.Left == whole ? comparison.Right : comparison.Left),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } either when either.Left == whole => Takes(either, false),
            IsPatternExpressionSyntax match => TakesPattern(match.Pattern),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax } declaration } declarator } => TakesVariable(declarator, declaration.Type, mayBeNull),
            _ => false,
        };
    }

    private bool TakesMember(ExpressionSyntax value, MemberAccessExpressionSyntax access, bool mayBeNull) => access.Name.Identifier.ValueText switch
    {
        "Value" when mayBeNull => Takes(access, false) && Removes(TextSpan.FromBounds(value.Span.End, access.Span.End)),
        "HasValue" when mayBeNull => Compares(value, access),
        _ => TakesMember(access),
    };

    /// <summary>A member of the element, behind <c>.</c> or <c>?.</c>.</summary>
    private bool TakesMember(ExpressionSyntax? member)
    {
        var name = member switch { MemberAccessExpressionSyntax access => access.Name, MemberBindingExpressionSyntax binding => binding.Name, _ => null };
        if (name is null)
        {
            return member is ElementBindingExpressionSyntax { ArgumentList.Arguments: [{ Expression: var index }] } && IsText(index);
        }

        if (OfDictionaries.Contains(name.Identifier.ValueText))
        {
            return true;
        }

        if (Code.Invocation(name) is not { ArgumentList.Arguments: [{ NameColon: null, Expression: var key }, ..] arguments } call || !IsText(key))
        {
            return false;
        }

        switch (name.Identifier.ValueText)
        {
            case "TryGetProperty" when arguments is [_, { NameColon: null, RefKindKeyword.RawKind: (int)SyntaxKind.OutKeyword }]:
                _edits.Add(Edit.Replace(name.Span, "TryGetValue", _name.Span));
                return true;
            case "GetProperty" when arguments.Count == 1:
                var dot = name.GetFirstToken().GetPreviousToken();
                var start = dot.GetPreviousToken() is var previous && member is MemberAccessExpressionSyntax ? previous.Span.End : dot.SpanStart;
                return Removes(TextSpan.FromBounds(start, name.Span.End))
                    && Adds(Edit.Replace(call.ArgumentList.OpenParenToken.Span, "[", _name.Span)) && Adds(Edit.Replace(call.ArgumentList.CloseParenToken.Span, "]", _name.Span));
            default:
                return false;
        }
    }

    /// <summary><c>HasValue</c> becomes a comparison with null.</summary>
    private bool Compares(ExpressionSyntax value, MemberAccessExpressionSyntax access)
    {
        var end = TextSpan.FromBounds(value.Span.End, access.Span.End);
        if (access.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not)
        {
            return HasNoComment(end) && Adds(Edit.Replace(not.OperatorToken.Span, NeedsParentheses(not) ? "(" : string.Empty, _name.Span)) && Adds(Edit.Replace(end, NeedsParentheses(not) ? " == null)" : " == null", _name.Span));
        }

        return HasNoComment(end)
            && (!NeedsParentheses(access) || Adds(Edit.Insert(value.SpanStart, "(", _name.Span)))
            && Adds(Edit.Replace(end, NeedsParentheses(access) ? " != null)" : " != null", _name.Span));
    }

    private static bool NeedsParentheses(ExpressionSyntax place) => Precedence.NeedsParentheses(place, SyntaxFactory.ParseExpression("a != null"));

    /// <summary><c>is { } fields</c>, <c>is JsonElement fields</c>, and comparisons with null.</summary>
    private bool TakesPattern(PatternSyntax pattern) => pattern switch
    {
        UnaryPatternSyntax not => TakesPattern(not.Pattern),
        ConstantPatternSyntax constant => IsNull(constant.Expression),
        RecursivePatternSyntax { Type: null, PositionalPatternClause: null, PropertyPatternClause.Subpatterns.Count: 0, Designation: var designation } => designation is null || TakesUses(designation),
        DeclarationPatternSyntax { Designation: SingleVariableDesignationSyntax designation, Type: var type } => Adds(Edit.Replace(type.Span, "{ }", _name.Span)) && TakesUses(designation),
        _ => false,
    };

    private bool TakesVariable(VariableDeclaratorSyntax declarator, TypeSyntax type, bool mayBeNull)
    {
        if (!type.IsVar)
        {
            _edits.Add(Edit.Replace(type.Span, "var", _name.Span));
        }

        return _context.Model.GetDeclaredSymbol(declarator) is { } variable && TakesUses(variable, mayBeNull);
    }

    private bool TakesUses(VariableDesignationSyntax designation) => designation is SingleVariableDesignationSyntax single && _context.Model.GetDeclaredSymbol(single) is { } variable && TakesUses(variable, false);

    private bool TakesUses(ISymbol variable, bool mayBeNull) => variable is ILocalSymbol
        && _context.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.ValueText == variable.Name && SymbolEqualityComparer.Default.Equals(_context.Model.GetSymbolInfo(n).Symbol, variable))
            .All(n => Takes(n, mayBeNull));

    /// <summary><c>result.Content.Value</c> as the element that it was.</summary>
    private ImmutableArray<Edit> AsElement(ExpressionSyntax access)
    {
        var content = Code.Whole(access);
        if (content.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } value || value.Expression != content || Code.IsBound(access) || !HasNoComment(TextSpan.FromBounds(content.Span.End, value.Span.End)))
        {
            return [];
        }

        var serializer = _context.Imports.TextOf("System.Text.Json", "JsonSerializer", _name);
        return [Edit.Insert(content.SpanStart, $"{serializer}.SerializeToElement(", _name.Span), Edit.Replace(TextSpan.FromBounds(content.Span.End, value.Span.End), ")", _name.Span)];
    }

    /// <summary>The first member behind <c>?</c>.</summary>
    private static ExpressionSyntax? Bound(ConditionalAccessExpressionSyntax access) =>
        access.WhenNotNull.DescendantNodesAndSelf().OfType<ExpressionSyntax>().FirstOrDefault(n => n is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax && n.SpanStart == access.WhenNotNull.SpanStart);

    private bool Adds(Edit edit)
    {
        _edits.Add(edit);
        return true;
    }

    private bool Removes(TextSpan span) => HasNoComment(span) && Adds(new Edit(span, [], _name.Span));

    private bool HasNoComment(TextSpan span) => !_context.Root.DescendantTrivia(span).Any(t => span.Contains(t.Span) && !t.IsKind(SyntaxKind.WhitespaceTrivia) && !t.IsKind(SyntaxKind.EndOfLineTrivia));

    private bool IsText(ExpressionSyntax key) => _context.Model.GetTypeInfo(key).Type?.SpecialType == SpecialType.System_String;

    private static bool IsNull(ExpressionSyntax value) => value.IsKind(SyntaxKind.NullLiteralExpression);
}
